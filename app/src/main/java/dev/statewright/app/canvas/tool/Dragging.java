package dev.statewright.app.canvas.tool;

import java.util.Optional;

/** Something is carried over the canvas: a new state from the palette, or states of the document on their way to another place. */
public record Dragging(Surface surface, Load load, Pointer at, Optional<Landing> landing) implements Tool {

    static Dragging begin(Surface surface, Load load, Pointer pointer) {
        return new Dragging(surface, load, pointer, surface.landingAt(pointer, load));
    }

    @Override
    public Tool moved(Pointer pointer) {
        return begin(surface, load, pointer);
    }

    @Override
    public Tool released(Pointer pointer) {
        surface.landingAt(pointer, load)
                .filter(Landing::allowed)
                .ifPresent(place -> surface.land(load, place.target()));
        return new Idle(surface);
    }

    @Override
    public Feedback feedback() {
        return new Feedback.Carrying(load, at, landing);
    }
}
