package dev.statewright.app.inspector.field;

/**
 * One of several values to choose from.
 *
 * @param value what is committed
 * @param text what the user reads
 */
public record Option(String value, String text) {

    /** A value that is its own name. */
    public static Option of(String value) {
        return new Option(value, value);
    }
}
