package dev.statewright.app.run.events;

import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

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

    private static String step(HistoryEvent event, EventRow previous) {
        return event.stateName().orElse(previous == null || belongsToExecution(event.type()) ? "" : previous.step());
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
