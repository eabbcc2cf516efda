package dev.statewright.runtime.shell;

/** Ends the thread of an execution that goes on as another object. */
final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp() {
        super("The execution was rewound", null, false, false);
    }
}
