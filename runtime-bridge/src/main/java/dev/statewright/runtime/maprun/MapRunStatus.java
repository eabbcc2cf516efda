package dev.statewright.runtime.maprun;

/** How a Map Run stands. Step Functions API, DescribeMapRun. */
public enum MapRunStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    ABORTED
}
