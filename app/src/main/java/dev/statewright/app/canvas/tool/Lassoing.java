package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Rect;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A box is drawn; the states in it join those that were selected before.
 *
 * @param to the corner that follows the pointer
 */
public record Lassoing(Surface surface, Pointer from, Pointer to, Selection before) implements Tool {

    static Lassoing begin(Surface surface, Pointer from) {
        return new Lassoing(surface, from, from, surface.selection());
    }

    @Override
    public Tool moved(Pointer pointer) {
        Lassoing next = new Lassoing(surface, from, pointer, before);
        Set<StatePath> states = new LinkedHashSet<>(before.states());
        states.addAll(surface.statesIn(next.box()));
        surface.select(Selection.of(states.stream().toList()));
        return next;
    }

    @Override
    public Tool released(Pointer pointer) {
        return new Idle(surface);
    }

    @Override
    public Tool cancelled() {
        surface.select(before);
        return new Idle(surface);
    }

    @Override
    public Feedback feedback() {
        return new Feedback.Lasso(box());
    }

    private Rect box() {
        return new Rect(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(to.x() - from.x()),
                Math.abs(to.y() - from.y()));
    }
}
