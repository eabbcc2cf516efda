package dev.statewright.model.asl;

/** What follows a state: {@code "Next": "…"}, {@code "End": true}, or neither (a half-written state). */
public sealed interface Successor {

    /** Goes on with the state of that name in the same scope, whether it exists or not. */
    record Next(String target) implements Successor {}

    /** Ends the scope. */
    record End() implements Successor {}

    /** Nothing is said yet. */
    record Unset() implements Successor {}
}
