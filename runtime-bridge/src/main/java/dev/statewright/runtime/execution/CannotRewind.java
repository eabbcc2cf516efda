package dev.statewright.runtime.execution;

/** An execution cannot be taken up from there, or not with that definition. The message is one sentence that says why. */
public final class CannotRewind extends RuntimeException {
    public CannotRewind(String sentence) {
        super(sentence);
    }
}
