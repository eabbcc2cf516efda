package dev.statewright.app.canvas.tool;

import dev.statewright.model.drop.Connection;
import java.util.Optional;

/** The end of a line follows the pointer, to be led to a state. */
public record Connecting(Surface surface, Connection connection, Pointer at, Optional<LineEnd> end) implements Tool {

    static Connecting begin(Surface surface, Connection connection, Pointer pointer) {
        return new Connecting(surface, connection, pointer, surface.lineEndAt(pointer, connection));
    }

    @Override
    public Tool moved(Pointer pointer) {
        return begin(surface, connection, pointer);
    }

    @Override
    public Tool released(Pointer pointer) {
        surface.lineEndAt(pointer, connection)
                .filter(LineEnd::allowed)
                .ifPresent(place -> surface.connect(connection, place.target()));
        return new Idle(surface);
    }

    @Override
    public Feedback feedback() {
        return new Feedback.Connecting(connection, at, end);
    }
}
