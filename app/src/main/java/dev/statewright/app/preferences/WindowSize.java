package dev.statewright.app.preferences;

/** The size of the window in pixels when it was last closed. */
public record WindowSize(double width, double height, boolean maximized) {

    public static final WindowSize DEFAULT = new WindowSize(1440, 900, false);

    public WindowSize {
        if (!(width >= 400 && height >= 300)) {
            throw new IllegalArgumentException("No window is that small: " + width + " × " + height);
        }
    }
}
