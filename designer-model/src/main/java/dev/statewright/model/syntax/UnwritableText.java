package dev.statewright.model.syntax;

/** A change that a file's way to write a text does not allow; the message says what to do. */
public final class UnwritableText extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnwritableText(String message) {
        super(message);
    }
}
