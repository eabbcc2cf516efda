package dev.statewright.app.trial;

import dev.statewright.app.words.Words;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Some values as segments of one switch, one of them chosen. */
final class EnumSwitch<E extends Enum<E>> extends HBox {

    /**
     * @param word {@code mock} where the texts are {@code trial.mock-VALUE} and the segments' ids {@code trial-mock-VALUE};
     *     {@code trial.mock} says what is chosen
     */
    EnumSwitch(String word, ObjectProperty<E> chosen, E[] values) {
        getStyleClass().add("view-mode");
        setAccessibleText(Words.text("trial." + word));
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            String name = word + "-" + value.name().toLowerCase(Locale.ROOT);
            ToggleButton segment = new ToggleButton(Words.text("trial." + name));
            segment.setId("trial-" + name);
            segment.setUserData(value);
            segment.setToggleGroup(group);
            segment.setMaxWidth(Double.MAX_VALUE);
            segment.setMinWidth(USE_PREF_SIZE);
            segment.setTooltip(new Tooltip(Words.text("trial." + name + "-explained")));
            segment.setOnAction(_ -> {
                chosen.set(value);
                // a second click on the chosen one would leave none chosen
                segment.setSelected(true);
            });
            HBox.setHgrow(segment, Priority.ALWAYS);
            getChildren().add(segment);
        }
        chosen.subscribe(now ->
                getChildren().forEach(node -> ((ToggleButton) node).setSelected(node.getUserData() == now)));
    }

    /** @return the segment of a value, to be left out or disabled */
    ToggleButton segment(E value) {
        return getChildren().stream()
                .map(ToggleButton.class::cast)
                .filter(each -> each.getUserData() == value)
                .findFirst()
                .orElseThrow();
    }
}
