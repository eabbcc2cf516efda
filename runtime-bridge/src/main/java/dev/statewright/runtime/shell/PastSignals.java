package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.OpenEffects;
import dev.statewright.runtime.execution.Signal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What happened to an execution after the point to which it was rewound: it happens again, from the journal, with its times, and without
 * asking anybody, until somebody changes something. The rules are those of {@link Execution#replay}.
 */
final class PastSignals {
    private final Deque<JournalEntry> entries;
    private long lastStep;
    private final OpenEffects effects;
    private boolean reached;

    /** @param lastStep how far the execution had gone after the last of the entries */
    PastSignals(List<JournalEntry> entries, long lastStep, OpenEffects effects) {
        this.entries = new ArrayDeque<>(entries);
        this.lastStep = lastStep;
        this.effects = effects;
    }

    /** What the execution waits for so far. */
    OpenEffects effects() {
        return effects;
    }

    boolean isOver(Execution execution) {
        return entries.isEmpty() && (execution.steps() >= lastStep || !execution.hasTurn());
    }

    /** Somebody changed something: nothing of it happens any more. */
    void forget() {
        entries.clear();
        lastStep = 0;
        reached = false;
    }

    /** The signal that comes next; null where a step does. */
    JournalEntry due(Execution execution) {
        JournalEntry next = entries.peek();
        return next != null && (reached || execution.steps() >= next.step()) ? next : null;
    }

    /** The signal was taken. */
    void taken(Signal signal) {
        effects.came(signal);
        entries.poll();
        reached = false;
    }

    /** A step was done, or none was to do. */
    void stepped(Execution execution) {
        reached = !execution.hasTurn();
    }
}
