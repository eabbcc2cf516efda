package dev.statewright.runtime.archive;

import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.RunningExecution;
import java.util.List;

/**
 * A kept execution as a whole.
 *
 * @param definition the workflow's text as it was when it ran
 */
public record KeptExecution(ExecutionSummary summary, String definition, List<HistoryEvent> events) {

    public KeptExecution {
        events = List.copyOf(events);
    }

    /** An execution that has just ended. */
    public static KeptExecution of(RunningExecution execution, String machineName, String definition) {
        return new KeptExecution(ExecutionSummary.of(execution, machineName), definition, execution.history());
    }
}
