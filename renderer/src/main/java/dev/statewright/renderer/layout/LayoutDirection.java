package dev.statewright.renderer.layout;

/** Which way a workflow runs. */
public enum LayoutDirection {
    /** From top to bottom. */
    DOWN,
    /** From left to right. */
    RIGHT
}
