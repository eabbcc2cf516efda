package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.Settings;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import java.util.function.UnaryOperator;

/** The settings, and those of them that have keys of their own. */
final class SettingsActions {

    private SettingsActions() {}

    /** @param show shows the page of all settings */
    static List<Action> of(PreferenceStore preferences, Runnable show) {
        return List.of(
                new Action("studio.settings", show)
                        .withIcon(ActionIcons.SETTINGS)
                        .withKeys("Shortcut+Comma"),
                new Action("studio.text-larger", () -> resizeText(preferences, Settings.TEXT_STEP))
                        .withKeys("Shortcut+Alt+Plus", "Shortcut+Alt+Equals", "Shortcut+Alt+Shift+Equals"),
                new Action("studio.text-smaller", () -> resizeText(preferences, -Settings.TEXT_STEP))
                        .withKeys("Shortcut+Alt+Minus"),
                new Action(
                                "studio.text-usual",
                                () -> change(preferences, known -> known.withTextSize(Settings.USUAL_TEXT)))
                        .withKeys("Shortcut+Alt+0"));
    }

    private static void resizeText(PreferenceStore preferences, int by) {
        change(preferences, known -> known.withTextSize(known.textSize() + by));
    }

    private static void change(PreferenceStore preferences, UnaryOperator<Settings> change) {
        preferences.change(known -> known.with(change.apply(known.settings())));
    }
}
