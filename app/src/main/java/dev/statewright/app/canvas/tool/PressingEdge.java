package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;

/** The button is down on a line: a click that selects it; near its arrow the beginning of leading it elsewhere, else of a pull. */
public record PressingEdge(Surface surface, Pointer start, Transition transition) implements Tool {

    @Override
    public Tool moved(Pointer pointer) {
        if (!pointer.strayedFrom(start)) {
            return this;
        }
        if (surface.isNearEnd(start, transition)) {
            surface.select(Selection.of(transition));
            return Connecting.begin(surface, new Connection.Redirected(transition), pointer);
        }
        return new PressingCanvas(surface, start, Selection.of(transition)).moved(pointer);
    }

    @Override
    public Tool released(Pointer pointer) {
        if (!start.adds()) {
            surface.select(Selection.of(transition));
        }
        return new Idle(surface);
    }
}
