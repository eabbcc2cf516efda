package dev.statewright.app.canvas.tool;

import dev.statewright.model.template.StateTemplate;
import java.util.Optional;

/** A new state is carried from the palette; beside the canvas it lands nowhere. */
public record DraggingFromPalette(Surface surface, Load.NewState load, Pointer at, Optional<Landing> landing)
        implements Tool {

    static DraggingFromPalette begin(Surface surface, StateTemplate template, Pointer pointer) {
        Load.NewState load = new Load.NewState(template);
        return new DraggingFromPalette(surface, load, pointer, surface.landingAt(pointer, load));
    }

    @Override
    public Tool moved(Pointer pointer) {
        return new DraggingFromPalette(surface, load, pointer, surface.landingAt(pointer, load));
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
