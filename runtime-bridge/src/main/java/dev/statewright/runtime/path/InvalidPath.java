package dev.statewright.runtime.path;

/** A text that is no path. The message is a sentence. */
public final class InvalidPath extends RuntimeException {
    public InvalidPath(String message) {
        super(message);
    }
}
