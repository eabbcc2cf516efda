package dev.statewright.runtime.history;

/** A text that should be a history and is not. The message is a sentence for the user. */
public final class UnreadableHistory extends RuntimeException {
    public UnreadableHistory(String message) {
        super(message);
    }
}
