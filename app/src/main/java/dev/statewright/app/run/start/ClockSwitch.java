package dev.statewright.app.run.start;

import dev.statewright.app.words.Words;
import dev.statewright.runtime.shell.ClockMode;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How time goes, as segments of one switch. */
final class ClockSwitch extends HBox {

    ClockSwitch(ObjectProperty<ClockMode> clock) {
        getStyleClass().add("view-mode");
        setAccessibleText(Words.text("run.clock"));
        ToggleGroup group = new ToggleGroup();
        for (ClockMode mode : List.of(ClockMode.VIRTUAL, ClockMode.REAL, ClockMode.SCALED, ClockMode.BY_HAND)) {
            ToggleButton segment = new ToggleButton(Words.text(key(mode)));
            segment.setId("run-" + key(mode).substring(4));
            segment.setTooltip(new Tooltip(Words.text(key(mode) + "-explained")));
            segment.setToggleGroup(group);
            segment.setMaxWidth(Double.MAX_VALUE);
            segment.setOnAction(event -> {
                clock.set(mode);
                // a second click on the chosen one would leave none chosen
                segment.setSelected(true);
            });
            HBox.setHgrow(segment, Priority.ALWAYS);
            clock.subscribe(chosen -> segment.setSelected(chosen == mode));
            getChildren().add(segment);
        }
    }

    private static String key(ClockMode mode) {
        return switch (mode) {
            case VIRTUAL -> "run.clock-virtual";
            case REAL -> "run.clock-real";
            case SCALED -> "run.clock-scaled";
            case BY_HAND -> "run.clock-by-hand";
        };
    }
}
