package dev.statewright.app.studio;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What JavaFX writes to the console on its own. */
final class ToolkitLog {

    /** Held, or the level would go with the logger when nobody else holds it. */
    private static final Logger CONTROLS = Logger.getLogger("javafx.scene.control");

    private ToolkitLog() {}

    /**
     * Leaves out what only informs: a table that is scrolled to its end compares the number of its row with its height in pixels and
     * says "index exceeds maxCellCount", which means nothing.
     */
    static void leaveOutInformation() {
        CONTROLS.setLevel(Level.WARNING);
    }
}
