package dev.statewright.app.session;

import java.util.List;

/**
 * A sentence for the user, shown in the window instead of a dialog.
 *
 * @param subject what it is about; a newer notice of the same subject replaces it
 * @param choices what the user may do about it; every notice can be dismissed as well
 */
public record Notice(Kind kind, String subject, String text, List<Choice> choices) {

    /** How grave it is. */
    public enum Kind {
        INFORMATION,
        WARNING,
        ERROR,
        /** Asks before something that the user has just begun; gets the keyboard. */
        QUESTION
    }

    /**
     * One answer.
     *
     * @param text what stands on its button
     * @param handler called on the UI thread after the notice has gone
     */
    public record Choice(String text, Runnable handler) {}

    public Notice {
        choices = List.copyOf(choices);
    }
}
