package dev.statewright.app.run;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.run.live.PlaybackPace;
import dev.statewright.app.theme.ReducedMotion;

/** Whether the user wants to see motion. */
final class Motion {

    private Motion() {}

    /** A run's pace: for those who want no motion everything is shown at once. */
    static PlaybackPace pace(PreferenceStore preferences) {
        return ReducedMotion.isWanted(preferences) ? PlaybackPace.immediate() : PlaybackPace.forPeople();
    }
}
