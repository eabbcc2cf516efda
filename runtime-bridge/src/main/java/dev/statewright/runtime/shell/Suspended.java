package dev.statewright.runtime.shell;

/** Ends the thread of an execution that a later process goes on with. */
final class Suspended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Suspended() {
        super("The execution was suspended", null, false, false);
    }
}
