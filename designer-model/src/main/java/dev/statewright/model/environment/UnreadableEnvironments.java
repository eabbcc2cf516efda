package dev.statewright.model.environment;

/** A table of values that cannot be read or written; the message is a sentence for the user that names file, line and column. */
public final class UnreadableEnvironments extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableEnvironments(String message) {
        super(message);
    }
}
