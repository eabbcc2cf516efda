package dev.statewright.runtime.teststate;

/** What is to be tried contradicts itself. The message is AWS's. */
public final class InvalidTest extends RuntimeException {
    public InvalidTest(String message) {
        super(message, null, false, false);
    }
}
