package dev.statewright.runtime.past;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attempts of tasks in a history, in the order in which they were asked for. */
public final class TaskAttempts {
    private TaskAttempts() {}

    /**
     * One attempt.
     *
     * @param enteredEvent the event that entered the state; 0 where the history does not have it
     * @param invocation how often the state's task had been asked for before, in the whole execution: as mock files count
     * @param scheduled the event that asked
     * @param ended the event that says how it ended; null where none does
     */
    public record Attempt(String state, long enteredEvent, int invocation, HistoryEvent scheduled, HistoryEvent ended) {
        /** Null where it did not succeed. */
        public Payload output() {
            return ended == null
                    ? null
                    : switch (ended.details()) {
                        case EventDetails.TaskAnswer answer -> answer.output();
                        case EventDetails.Answer answer -> answer.output();
                        default -> null;
                    };
        }

        public boolean succeeded() {
            return ended != null
                    && (ended.type() == EventType.TASK_SUCCEEDED
                            || ended.type() == EventType.LAMBDA_FUNCTION_SUCCEEDED
                            || ended.type() == EventType.ACTIVITY_SUCCEEDED);
        }
    }

    /** Of all states. */
    public static List<Attempt> of(List<HistoryEvent> events) {
        Map<Long, HistoryEvent> byId = new HashMap<>();
        Map<Long, Long> scheduledBy = new HashMap<>();
        Map<Long, HistoryEvent> ends = new HashMap<>();
        List<HistoryEvent> scheduled = new ArrayList<>();
        for (HistoryEvent event : events) {
            byId.put(event.id(), event);
            if (schedules(event.type())) {
                scheduled.add(event);
                scheduledBy.put(event.id(), event.id());
            } else if (belongsToATask(event.type())) {
                Long begin = scheduledBy.get(event.previousEventId());
                if (begin != null) {
                    scheduledBy.put(event.id(), begin);
                    if (ends(event.type())) {
                        ends.put(begin, event);
                    }
                }
            }
        }
        Map<String, Integer> invocations = new HashMap<>();
        List<Attempt> attempts = new ArrayList<>();
        for (HistoryEvent event : scheduled) {
            HistoryEvent entered = entering(event, byId);
            String state = entered == null ? "" : entered.stateName().orElse("");
            int invocation = invocations.merge(state, 1, Integer::sum) - 1;
            attempts.add(
                    new Attempt(state, entered == null ? 0 : entered.id(), invocation, event, ends.get(event.id())));
        }
        return attempts;
    }

    /** How the state was entered that an event belongs to: last on the way to it. Null where that is not known. */
    private static HistoryEvent entering(HistoryEvent event, Map<Long, HistoryEvent> byId) {
        HistoryEvent at = event;
        while (at != null && !at.type().entersState()) {
            at = at.previousEventId() == at.id() ? null : byId.get(at.previousEventId());
        }
        return at;
    }

    static boolean schedules(EventType type) {
        return type == EventType.TASK_SCHEDULED
                || type == EventType.LAMBDA_FUNCTION_SCHEDULED
                || type == EventType.ACTIVITY_SCHEDULED;
    }

    private static boolean belongsToATask(EventType type) {
        String word = type.word();
        return !word.startsWith("TaskState")
                && (word.startsWith("Task") || word.startsWith("LambdaFunction") || word.startsWith("Activity"));
    }

    private static boolean ends(EventType type) {
        String word = type.word();
        return word.endsWith("Succeeded") || word.endsWith("Failed") || word.endsWith("TimedOut");
    }
}
