package dev.statewright.runtime.past;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The executions that a run started by {@code states:startExecution}. */
public final class NestedRuns {
    private NestedRuns() {}

    /**
     * One of them.
     *
     * @param state whose task started it
     * @param eventId of the event that tells of it first
     */
    public record NestedRun(String state, long eventId, String executionArn) {}

    /** In the order in which they were started. */
    public static List<NestedRun> of(List<HistoryEvent> events) {
        Map<Long, String> states = new HashMap<>();
        Map<String, NestedRun> known = new HashMap<>();
        List<NestedRun> runs = new ArrayList<>();
        for (HistoryEvent event : events) {
            String state = event.type().entersState()
                    ? event.stateName().orElse("")
                    : states.getOrDefault(event.previousEventId(), "");
            states.put(event.id(), state);
            if (event.details() instanceof EventDetails.TaskAnswer answer
                    && answer.resourceType().equals("states")
                    && answer.output() != null) {
                JsonNode arn = answer.output().node().path("ExecutionArn");
                if (arn.isTextual() && !known.containsKey(arn.textValue())) {
                    NestedRun run = new NestedRun(state, event.id(), arn.textValue());
                    known.put(arn.textValue(), run);
                    runs.add(run);
                }
            }
        }
        return runs;
    }
}
