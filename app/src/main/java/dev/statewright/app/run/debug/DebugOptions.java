package dev.statewright.app.run.debug;

import dev.statewright.app.breakpoint.Breakpoints;
import dev.statewright.app.words.Words;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

/** What an execution that is debugged stops at besides breakpoints of states, as items of a menu. */
public final class DebugOptions {

    private final DebugViewModel debug;
    private final Breakpoints breakpoints;

    public DebugOptions(DebugViewModel debug, Breakpoints breakpoints) {
        this.debug = debug;
        this.breakpoints = breakpoints;
    }

    /**
     * Made anew for each menu.
     *
     * @param owner of the menu; what is typed is typed below it
     */
    public List<MenuItem> below(Node owner) {
        return List.of(
                item("debug.pause-at-start", debug.pausesAtStartProperty()),
                item("debug.pause-on-errors", debug.pausesOnErrorsProperty()),
                condition(owner));
    }

    private static MenuItem item(String id, BooleanProperty chosen) {
        CheckMenuItem item = new CheckMenuItem(Words.text(id));
        item.setId(id);
        item.selectedProperty().bindBidirectional(chosen);
        return item;
    }

    /** Ticked while there is a condition. */
    private MenuItem condition(Node owner) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId("debug.condition");
        item.setMnemonicParsing(false);
        breakpoints.conditionProperty().subscribe(known -> {
            item.setSelected(known.isPresent());
            item.setText(known.map(text -> Words.text("debug.condition-set", text))
                    .orElseGet(() -> Words.text("debug.condition")));
        });
        item.setOnAction(_ -> {
            // the click has changed the tick; only what is typed decides
            item.setSelected(breakpoints.conditionProperty().get().isPresent());
            ConditionPopup.showBelow(owner, breakpoints);
        });
        return item;
    }
}
