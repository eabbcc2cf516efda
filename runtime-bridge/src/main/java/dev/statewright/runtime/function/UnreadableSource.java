package dev.statewright.runtime.function;

/** A function's code cannot be read or written; the message is a sentence for the user. */
public final class UnreadableSource extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableSource(String message) {
        super(message);
    }
}
