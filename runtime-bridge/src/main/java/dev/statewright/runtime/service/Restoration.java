package dev.statewright.runtime.service;

import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.shell.Journal;
import java.util.List;

/**
 * An execution of a process that has ended, as its journal has it.
 *
 * @param request as it was started, with its name
 * @param journal where it goes on to be kept
 * @param entries what the journal says
 * @param ended whether the execution had ended after them
 */
public record Restoration(ExecutionRequest request, Journal journal, List<JournalEntry> entries, boolean ended) {
    public Restoration {
        entries = List.copyOf(entries);
    }
}
