package dev.statewright.runtime.execution;

/** The quota of history events is used up. */
final class HistoryFull extends RuntimeException {
    /** Whose history it is; null for the workflow itself. */
    final transient ChildExecution child;

    HistoryFull(ChildExecution child) {
        super(null, null, false, false);
        this.child = child;
    }
}
