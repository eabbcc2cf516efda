package dev.statewright.runtime.debug;

/** What was asked for at a stop cannot be done; the message is a sentence for people. */
public final class CannotChange extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotChange(String sentence) {
        super(sentence);
    }
}
