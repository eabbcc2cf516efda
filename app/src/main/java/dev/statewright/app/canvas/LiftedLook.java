package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.canvas.tool.Load;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Subject;
import java.util.List;

/** Shows in a picture that states, with all that is inside them, are being carried away. */
final class LiftedLook {

    private static final double LEFT_BEHIND = 0.35;

    private final List<StatePath> states;

    LiftedLook(List<StatePath> states) {
        this.states = states;
    }

    /** The states of the document that a gesture carries. */
    static List<StatePath> lifted(Feedback feedback) {
        return feedback instanceof Feedback.Carrying carrying && carrying.load() instanceof Load.Existing existing
                ? existing.states()
                : List.of();
    }

    Picture on(Picture picture) {
        return new Picture(
                picture.bounds(), picture.items().stream().map(this::faded).toList());
    }

    private PictureItem faded(PictureItem item) {
        boolean goes = switch (item.subject()) {
            case Subject.OfState of -> isLifted(of.state().syntax());
            case Subject.OfTransition of -> isLifted(of.transition().scope().syntax());
            case Subject.Decoration _ -> false;
        };
        return goes
                ? new PictureItem(item.subject(), item.bounds(), item.opacity() * LEFT_BEHIND, item.primitives())
                : item;
    }

    private boolean isLifted(SyntaxPath place) {
        return states.stream().anyMatch(state -> place.startsWith(state.syntax()));
    }
}
