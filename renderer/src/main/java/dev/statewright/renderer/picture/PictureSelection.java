package dev.statewright.renderer.picture;

import static dev.statewright.renderer.diagram.Measures.MARGIN;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the part with some states out of a picture: they, what is inside them, and the transitions between them, as they stand. */
public final class PictureSelection {

    private final Set<StatePath> states;

    private PictureSelection(Set<StatePath> states) {
        this.states = states;
    }

    /** The part of a picture; the whole of it when no state is named. */
    public static Picture of(Picture picture, Set<StatePath> states) {
        if (states.isEmpty()) {
            return picture;
        }
        PictureSelection selection = new PictureSelection(states);
        List<PictureItem> kept =
                picture.items().stream().filter(selection::shows).toList();
        Rect bounds = kept.stream().map(PictureItem::bounds).reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
        return new Picture(bounds.grown(MARGIN / 2), kept);
    }

    private boolean shows(PictureItem item) {
        return switch (item.subject()) {
            case Subject.OfState state -> isSelected(state.state());
            case Subject.OfTransition transition -> isSelected(transition.from()) && isSelected(transition.to());
            case Subject.Decoration _ -> false;
        };
    }

    private boolean isSelected(Optional<StatePath> state) {
        return state.filter(this::isSelected).isPresent();
    }

    /** Also when a state around it is. */
    private boolean isSelected(StatePath state) {
        return states.contains(state)
                || !state.scope().isRoot() && isSelected(state.scope().owner());
    }
}
