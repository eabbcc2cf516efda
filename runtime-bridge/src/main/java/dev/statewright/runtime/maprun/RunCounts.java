package dev.statewright.runtime.maprun;

/**
 * How many of a Map Run's items, or of its child executions, stand how. Step Functions API, MapRunItemCounts and MapRunExecutionCounts.
 *
 * @param resultsWritten whose results have been gathered
 * @param failuresNotRedrivable that failed and cannot be redriven
 * @param pendingRedrive that will be redriven
 */
public record RunCounts(
        long pending,
        long running,
        long succeeded,
        long failed,
        long timedOut,
        long aborted,
        long total,
        long resultsWritten,
        long failuresNotRedrivable,
        long pendingRedrive) {}
