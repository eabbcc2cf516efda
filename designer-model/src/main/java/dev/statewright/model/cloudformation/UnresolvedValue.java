package dev.statewright.model.cloudformation;

/** A value of a template that cannot be known on this machine; the message says why, as a clause without a full stop. */
public final class UnresolvedValue extends Exception {

    private static final long serialVersionUID = 1;

    public UnresolvedValue(String message) {
        super(message);
    }
}
