package dev.statewright.app.cli;

/** Ends a command with an exit status and one line on the error stream. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The workflow or the check failed. */
    static final int FAILED = 1;
    /** Wrong usage or unreadable input. */
    static final int UNUSABLE = 2;

    private final int status;

    CommandFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
