package dev.statewright.app.canvas.tool;

/**
 * Where the pointer is and what is held with it.
 *
 * @param x view pixels from the canvas's left edge
 * @param y view pixels from its top edge
 * @param clicks how many clicks at this place so far, this press included; 0 while moving
 * @param shift whether Shift is held; with shortcut (Ctrl, on a Mac Command) a click adds to the selection
 * @param alt whether Alt is held; with it or the shortcut key a drag moves cards by hand
 */
public record Pointer(double x, double y, Button button, int clicks, boolean shift, boolean shortcut, boolean alt) {

    /** Which button a press or release is of. */
    public enum Button {
        NONE,
        PRIMARY,
        SECONDARY
    }

    /** How far a press may stray and still be a click, in pixels. */
    private static final double STRAY = 4;

    /** With no key held. */
    public Pointer(double x, double y, Button button, int clicks) {
        this(x, y, button, clicks, false, false, false);
    }

    boolean adds() {
        return shift || shortcut;
    }

    /** Whether a drag arranges cards by hand. Many window managers keep Alt with the mouse for themselves, so there are two keys. */
    boolean places() {
        return alt || shortcut;
    }

    boolean strayedFrom(Pointer pressed) {
        return Math.hypot(x - pressed.x, y - pressed.y) > STRAY;
    }
}
