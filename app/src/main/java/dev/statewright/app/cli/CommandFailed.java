package dev.statewright.app.cli;

import java.io.PrintWriter;

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

    /** Prints why a command failed, in one line; gives the exit status. */
    static int report(Exception failure, PrintWriter err) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        err.println(CliWords.text("error", message));
        return failure instanceof CommandFailed failed ? failed.status() : UNUSABLE;
    }

    int status() {
        return status;
    }
}
