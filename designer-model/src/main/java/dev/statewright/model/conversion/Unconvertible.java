package dev.statewright.model.conversion;

/** Something in JSONPath that JSONata cannot say in the same way; the message is the end of a sentence. */
final class Unconvertible extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unconvertible(String what) {
        super(what);
    }
}
