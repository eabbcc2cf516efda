package dev.statewright.renderer.fx;

/** What turning the mouse's wheel alone means; with Ctrl it always zooms, with Shift it always moves the drawing sideways. */
public enum Wheel {
    ZOOMS,
    SCROLLS
}
