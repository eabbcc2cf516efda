package dev.statewright.app.studio;

/** The window did not come to rest in time. */
public final class StudioTooSlow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int seconds;

    StudioTooSlow(int seconds) {
        super("The window did not come to rest within " + seconds + " seconds.");
        this.seconds = seconds;
    }

    /** How long it was waited for. */
    public int seconds() {
        return seconds;
    }
}
