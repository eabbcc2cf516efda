package dev.statewright.runtime.maprun;

/** How a child of a Map Run stands. Step Functions Developer Guide, "Viewing a Distributed Map Run execution". */
public enum ChildStatus {
    /** Its items were read, but it was never started. */
    PENDING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED;

    public boolean hasEnded() {
        return this != PENDING && this != RUNNING;
    }
}
