package dev.statewright.app.run.events;

import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes rows of events, in the order of their ids. Events between a state's beginning and its end do not name it; it is found along
 * {@code previousEventId}. So is the resource, for events of a task that do not name it.
 */
public final class EventRows {

    private final Map<Long, EventRow> byId = new HashMap<>();
    private Instant start;

    public EventRow accept(HistoryEvent event) {
        if (start == null) {
            start = event.timestamp();
        }
        EventRow previous = byId.get(event.previousEventId());
        EventRow row = new EventRow(
                event, step(event, previous), resource(event, previous), Duration.between(start, event.timestamp()));
        byId.put(event.id(), row);
        return row;
    }

    private String step(HistoryEvent event, EventRow previous) {
        return event.stateName()
                .orElseGet(() -> previous == null || belongsToExecution(event.type())
                        ? ""
                        : groupOf(event.type())
                                .map(group -> owner(group, previous))
                                .orElse(previous.step()));
    }

    /** {@code Map} or {@code Parallel} of an event of the state as a whole: before it stand events of the states within. */
    private static Optional<String> groupOf(EventType type) {
        return switch (type) {
            case MAP_STATE_SUCCEEDED, MAP_STATE_FAILED, MAP_STATE_ABORTED -> Optional.of("Map");
            case PARALLEL_STATE_SUCCEEDED, PARALLEL_STATE_FAILED, PARALLEL_STATE_ABORTED -> Optional.of("Parallel");
            default -> Optional.empty();
        };
    }

    /** The group that was entered last and not left, along the chain of events. */
    private String owner(String group, EventRow last) {
        int left = 0;
        for (EventRow row = last; row != null; row = byId.get(row.event().previousEventId())) {
            String type = row.type();
            if (type.equals(group + "StateExited")) {
                left++;
            } else if (type.equals(group + "StateEntered") && left-- == 0) {
                return row.step();
            }
        }
        return last.step();
    }

    private static String resource(HistoryEvent event, EventRow previous) {
        return event.resource().orElse(previous == null || !isTask(event.type()) ? "" : previous.resource());
    }

    private static boolean belongsToExecution(EventType type) {
        return type == EventType.EXECUTION_STARTED || type == EventType.EXECUTION_REDRIVEN || type.endsExecution();
    }

    private static boolean isTask(EventType type) {
        String word = type.word();
        return word.startsWith("LambdaFunction")
                || word.startsWith("Activity")
                || word.startsWith("Task") && !word.startsWith("TaskState");
    }
}
