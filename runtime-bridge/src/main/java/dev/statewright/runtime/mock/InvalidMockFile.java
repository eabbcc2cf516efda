package dev.statewright.runtime.mock;

/** A mock file that cannot be used. The message is one sentence that says what and where. */
public sealed class InvalidMockFile extends RuntimeException permits UnansweredInvocation {
    public InvalidMockFile(String message) {
        super(message);
    }
}
