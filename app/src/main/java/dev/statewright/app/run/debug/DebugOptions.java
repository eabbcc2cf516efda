package dev.statewright.app.run.debug;

import dev.statewright.app.words.Words;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

/** What an execution that is debugged stops at besides breakpoints, as items of a menu. */
public final class DebugOptions {

    private DebugOptions() {}

    /** Made anew for each menu. */
    public static List<MenuItem> of(DebugViewModel debug) {
        return List.of(
                item("debug.pause-at-start", debug.pausesAtStartProperty()),
                item("debug.pause-on-errors", debug.pausesOnErrorsProperty()));
    }

    private static MenuItem item(String id, BooleanProperty chosen) {
        CheckMenuItem item = new CheckMenuItem(Words.text(id));
        item.setId(id);
        item.selectedProperty().bindBidirectional(chosen);
        return item;
    }
}
