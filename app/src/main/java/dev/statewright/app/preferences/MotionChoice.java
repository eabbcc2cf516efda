package dev.statewright.app.preferences;

/** Whether things move to their new places before the user's eyes. */
public enum MotionChoice {
    /** As the desktop says. */
    SYSTEM,
    FULL,
    REDUCED
}
