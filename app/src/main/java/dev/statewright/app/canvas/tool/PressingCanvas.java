package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;

/**
 * The button is down beside all cards: a click that selects what is there (a line, a group, nothing), or the beginning of a pull at
 * the drawing, or with Shift of a lasso.
 */
public record PressingCanvas(Surface surface, Pointer start, Selection meant) implements Tool {

    @Override
    public Tool moved(Pointer pointer) {
        if (!pointer.strayedFrom(start)) {
            return this;
        }
        return start.shift()
                ? Lassoing.begin(surface, start).moved(pointer)
                : new Panning(surface, start.x(), start.y()).moved(pointer);
    }

    @Override
    public Tool released(Pointer pointer) {
        if (!start.adds()) {
            surface.select(meant);
        }
        return new Idle(surface);
    }
}
