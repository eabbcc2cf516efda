package dev.statewright.model.workspace;

/** A folder or file that cannot be opened as a workspace; the message is a sentence for the user. */
public final class UnreadableWorkspace extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableWorkspace(String message) {
        super(message);
    }
}
