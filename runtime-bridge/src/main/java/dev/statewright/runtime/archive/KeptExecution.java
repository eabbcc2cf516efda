package dev.statewright.runtime.archive;

import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.RunningExecution;
import java.util.List;

/**
 * A kept execution as a whole.
 *
 * @param definition the workflow's text as it was when it ran
 * @param journal its signals, from which it is taken up again; empty where it has none, because its process fell
 */
public record KeptExecution(
        ExecutionSummary summary, String definition, List<HistoryEvent> events, List<JournalEntry> journal) {

    public KeptExecution {
        events = List.copyOf(events);
        journal = List.copyOf(journal);
    }

    /** One that can be looked at, and not be taken up again. */
    public KeptExecution(ExecutionSummary summary, String definition, List<HistoryEvent> events) {
        this(summary, definition, events, List.of());
    }

    /** An execution that has just ended. */
    public static KeptExecution of(RunningExecution execution, String machineName, String definition) {
        return new KeptExecution(
                ExecutionSummary.of(execution, machineName), definition, execution.history(), execution.journal());
    }
}
