package dev.statewright.app.run.live;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;
import java.util.Map;

/** Events of a small history, ten milliseconds apart, each led to by the one before. */
public final class Events {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Events() {}

    public static HistoryEvent started(long id) {
        return event(id, EventType.EXECUTION_STARTED, new EventDetails.ExecutionStarted(Payload.EMPTY_OBJECT, "role"));
    }

    public static HistoryEvent passEntered(long id, String name, String input) {
        return event(id, EventType.PASS_STATE_ENTERED, new EventDetails.StateEntered(name, Payload.ofText(input)));
    }

    public static HistoryEvent passExited(long id, String name, String output) {
        return passExited(id, name, output, Map.of());
    }

    public static HistoryEvent passExited(long id, String name, String output, Map<String, Payload> assigned) {
        return event(
                id, EventType.PASS_STATE_EXITED, new EventDetails.StateExited(name, Payload.ofText(output), assigned));
    }

    public static HistoryEvent taskEntered(long id, String name) {
        return event(id, EventType.TASK_STATE_ENTERED, new EventDetails.StateEntered(name, Payload.EMPTY_OBJECT));
    }

    public static HistoryEvent succeeded(long id, String output) {
        return event(id, EventType.EXECUTION_SUCCEEDED, new EventDetails.ExecutionSucceeded(Payload.ofText(output)));
    }

    public static HistoryEvent failed(long id, String error, String cause) {
        return event(id, EventType.EXECUTION_FAILED, new EventDetails.Failure(error, cause));
    }

    private static HistoryEvent event(long id, EventType type, EventDetails details) {
        // the first state's event points before the beginning, as AWS's do
        return new HistoryEvent(id, id <= 2 ? 0 : id - 1, NOON.plusMillis(10 * (id - 1)), type, details);
    }
}
