package dev.statewright.app.run.live;

/** A run that cannot begin; the message is a sentence for the user. */
public final class RunRefused extends Exception {

    private static final long serialVersionUID = 1;

    public RunRefused(String message) {
        super(message);
    }
}
