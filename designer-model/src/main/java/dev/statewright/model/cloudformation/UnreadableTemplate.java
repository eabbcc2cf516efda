package dev.statewright.model.cloudformation;

/** A template that is not YAML, not JSON, or not a template; the message is a sentence that starts with file, line and column. */
public final class UnreadableTemplate extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableTemplate(String message) {
        super(message);
    }
}
