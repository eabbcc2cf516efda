package dev.statewright.runtime.service;

/** An execution cannot be redriven. The message is the reason, as DescribeExecution gives it. */
public final class NotRedrivable extends RuntimeException {
    public NotRedrivable(String reason) {
        super(reason);
    }
}
