package dev.statewright.app.canvas.tool;

import dev.statewright.model.asl.StatePath;
import java.util.Optional;

/** A state of the document is carried to another place. */
public record DraggingState(Surface surface, Load.Existing load, Pointer at, Optional<Landing> landing)
        implements Tool {

    static DraggingState begin(Surface surface, Pointer pointer, StatePath state) {
        Load.Existing load = new Load.Existing(state);
        return new DraggingState(surface, load, pointer, surface.landingAt(pointer, load));
    }

    @Override
    public Tool moved(Pointer pointer) {
        return new DraggingState(surface, load, pointer, surface.landingAt(pointer, load));
    }

    @Override
    public Tool released(Pointer pointer) {
        surface.landingAt(pointer, load)
                .filter(Landing::allowed)
                .ifPresent(place -> surface.land(load, place.target()));
        return new Idle(surface);
    }

    @Override
    public Tool cancelled() {
        return new Idle(surface);
    }

    @Override
    public Feedback feedback() {
        return new Feedback.Carrying(load, at, landing);
    }
}
