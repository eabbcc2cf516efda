package dev.statewright.runtime.execution;

/** What belongs to one execution alone: the workflow itself has one, and so has each child of a Map Run. */
final class ExecutionRecord {
    final ExecutionIdentity identity;
    final HistoryWriter history;
    final ContextObject context;

    /** Null for the workflow itself. */
    final ChildExecution child;

    /** Whether it has ended: what its frames would still do does not happen. */
    boolean over;

    ExecutionRecord(ExecutionIdentity identity, HistoryWriter history, ContextObject context, ChildExecution child) {
        this.identity = identity;
        this.history = history;
        this.context = context;
        this.child = child;
    }
}
