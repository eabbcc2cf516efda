package dev.statewright.runtime.expression;

/** An expression that cannot be compiled. The message is a sentence. */
public final class InvalidExpression extends RuntimeException {
    public InvalidExpression(String message) {
        super(message);
    }
}
