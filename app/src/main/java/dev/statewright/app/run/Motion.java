package dev.statewright.app.run;

import dev.statewright.app.run.live.PlaybackPace;
import javafx.application.Platform;

/** Whether the user wants to see motion. */
final class Motion {

    private Motion() {}

    /** A run's pace: for those who want no motion everything is shown at once. */
    static PlaybackPace pace() {
        return Platform.getPreferences().isReducedMotion() ? PlaybackPace.immediate() : PlaybackPace.forPeople();
    }
}
