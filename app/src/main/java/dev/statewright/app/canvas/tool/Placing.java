package dev.statewright.app.canvas.tool;

import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Optional;

/** Cards are moved by hand: the drawing is arranged otherwise, the workflow stays as it is. */
public record Placing(Surface surface, List<StatePath> states, Pointer from, Pointer to) implements Tool {

    public Placing {
        states = List.copyOf(states);
    }

    @Override
    public Tool moved(Pointer pointer) {
        return new Placing(surface, states, from, pointer);
    }

    @Override
    public Tool released(Pointer pointer) {
        surface.place(states, pointer.x() - from.x(), pointer.y() - from.y());
        return new Idle(surface);
    }

    @Override
    public Feedback feedback() {
        return new Feedback.Carrying(new Load.Existing(states), to, Optional.empty());
    }
}
