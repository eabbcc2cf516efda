package dev.statewright.model.command;

/** A command that cannot be carried out on this document; the message is a sentence for the user. */
public final class CommandRejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandRejected(String message) {
        super(message);
    }
}
