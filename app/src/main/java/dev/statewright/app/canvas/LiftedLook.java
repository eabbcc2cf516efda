package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.canvas.tool.Load;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Subject;
import java.util.Optional;

/** Shows in a picture that a state, with all that is inside it, is being carried away. */
final class LiftedLook {

    private static final double LEFT_BEHIND = 0.35;

    private final StatePath state;

    private LiftedLook(StatePath state) {
        this.state = state;
    }

    static LiftedLook of(StatePath state) {
        return new LiftedLook(state);
    }

    /** The state of the document that a gesture carries. */
    static Optional<StatePath> lifted(Feedback feedback) {
        return feedback instanceof Feedback.Carrying carrying && carrying.load() instanceof Load.Existing existing
                ? Optional.of(existing.state())
                : Optional.empty();
    }

    Picture on(Picture picture) {
        return new Picture(
                picture.bounds(), picture.items().stream().map(this::faded).toList());
    }

    private PictureItem faded(PictureItem item) {
        boolean goes = switch (item.subject()) {
            case Subject.OfState of -> of.state().syntax().startsWith(state.syntax());
            case Subject.OfTransition of -> of.transition().scope().syntax().startsWith(state.syntax());
            case Subject.Decoration _ -> false;
        };
        return goes
                ? new PictureItem(item.subject(), item.bounds(), item.opacity() * LEFT_BEHIND, item.primitives())
                : item;
    }
}
