package dev.statewright.app.preferences;

import dev.statewright.app.words.Language;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.renderer.fx.Wheel;
import dev.statewright.renderer.layout.LayoutDirection;
import java.util.Optional;

/**
 * What the user has decided on the settings page.
 *
 * @param language absent for the system's own
 * @param textSize of the window's texts in percent of their usual size
 * @param wheel what the mouse's wheel does over a drawing
 * @param direction of pictures that are drawn for the first time
 * @param queryLanguage of new workflows
 * @param autosave whether files are saved by themselves after a pause
 */
public record Settings(
        ThemeChoice theme,
        Optional<Language> language,
        int textSize,
        MotionChoice motion,
        Wheel wheel,
        LayoutDirection direction,
        QueryLanguage queryLanguage,
        boolean autosave) {

    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 160;
    public static final int TEXT_STEP = 10;
    public static final int USUAL_TEXT = 100;

    public static final Settings DEFAULT = new Settings(
            ThemeChoice.SYSTEM,
            Optional.empty(),
            USUAL_TEXT,
            MotionChoice.SYSTEM,
            Wheel.ZOOMS,
            LayoutDirection.DOWN,
            QueryLanguage.JSON_PATH,
            false);

    public Settings {
        if (textSize < SMALLEST_TEXT || textSize > LARGEST_TEXT) {
            throw new IllegalArgumentException("No text is that large: " + textSize + " %");
        }
    }

    public Settings withTheme(ThemeChoice wanted) {
        return new Settings(wanted, language, textSize, motion, wheel, direction, queryLanguage, autosave);
    }

    public Settings withLanguage(Optional<Language> wanted) {
        return new Settings(theme, wanted, textSize, motion, wheel, direction, queryLanguage, autosave);
    }

    /** @param percent taken to the nearest size there is */
    public Settings withTextSize(int percent) {
        int size = Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT);
        return new Settings(theme, language, size, motion, wheel, direction, queryLanguage, autosave);
    }

    public Settings withMotion(MotionChoice wanted) {
        return new Settings(theme, language, textSize, wanted, wheel, direction, queryLanguage, autosave);
    }

    public Settings withWheel(Wheel wanted) {
        return new Settings(theme, language, textSize, motion, wanted, direction, queryLanguage, autosave);
    }

    public Settings withDirection(LayoutDirection wanted) {
        return new Settings(theme, language, textSize, motion, wheel, wanted, queryLanguage, autosave);
    }

    public Settings withQueryLanguage(QueryLanguage wanted) {
        return new Settings(theme, language, textSize, motion, wheel, direction, wanted, autosave);
    }

    public Settings withAutosave(boolean wanted) {
        return new Settings(theme, language, textSize, motion, wheel, direction, queryLanguage, wanted);
    }
}
