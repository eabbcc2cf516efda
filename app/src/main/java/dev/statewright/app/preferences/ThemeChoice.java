package dev.statewright.app.preferences;

/** Which theme the user wants. */
public enum ThemeChoice {
    /** As the desktop says. */
    SYSTEM,
    LIGHT,
    DARK
}
