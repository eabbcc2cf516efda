package dev.statewright.runtime.service;

/** How an execution stands. Step Functions API, DescribeExecution. */
public enum ExecutionStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED
}
