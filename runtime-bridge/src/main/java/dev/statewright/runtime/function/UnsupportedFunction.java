package dev.statewright.runtime.function;

/** A function cannot run on this machine; the message is a sentence that says why and what to do. */
final class UnsupportedFunction extends RuntimeException {
    static final String ERROR = "Statewright.UnsupportedRuntime";

    UnsupportedFunction(String message) {
        super(message, null, false, false);
    }
}
