package dev.statewright.app.theme;

import dev.statewright.app.preferences.PreferenceStore;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** Whether things go to their places at once instead of moving there: as the user says, or else the desktop. */
public final class ReducedMotion {

    private ReducedMotion() {}

    public static ObservableBooleanValue of(PreferenceStore preferences) {
        return Bindings.createBooleanBinding(
                () -> isWanted(preferences),
                preferences.preferencesProperty(),
                Platform.getPreferences().reducedMotionProperty());
    }

    /** As it is now. */
    public static boolean isWanted(PreferenceStore preferences) {
        return switch (preferences.get().settings().motion()) {
            case SYSTEM -> Platform.getPreferences().isReducedMotion();
            case FULL -> false;
            case REDUCED -> true;
        };
    }
}
