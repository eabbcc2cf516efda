package dev.statewright.runtime.execution;

/** How a Map Run failed. */
record RunFailure(String error, String cause) {
    static final String READER_FAILED = "States.ItemReaderFailed";

    static final RunFailure TOO_MANY_FAILURES = new RunFailure(
            "States.ExceedToleratedFailureThreshold", "The specified tolerated failure threshold was exceeded");

    static RunFailure unreadable(String cause) {
        return new RunFailure(READER_FAILED, cause);
    }

    static RunFailure unwritten(String cause) {
        return new RunFailure("States.ResultWriterFailed", cause);
    }
}
