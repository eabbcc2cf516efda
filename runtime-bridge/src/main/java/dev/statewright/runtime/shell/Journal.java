package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.JournalEntry;

/** Where the signals of one execution are written down before anything follows from them. Called by the execution's thread only. */
@FunctionalInterface
public interface Journal {
    /** Keeps nothing. */
    Journal NONE = entry -> {};

    /** @throws JournalUnwritable where it cannot be written: nothing follows from the signal then */
    void append(JournalEntry entry);
}
