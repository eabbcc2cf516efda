package dev.statewright.app.merge;

import dev.statewright.app.words.Words;
import dev.statewright.model.merge.Conflict;
import dev.statewright.model.merge.Resolution;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One conflict: what it was, what both sides made of it, and which is to be taken. */
final class ConflictView extends VBox {

    private final ReadOnlyObjectWrapper<Resolution> resolution = new ReadOnlyObjectWrapper<>(this, "resolution");

    /** @param number from 1, for the controls' ids */
    ConflictView(Conflict conflict, int number) {
        super(6);
        getStyleClass().add("conflict");
        String where = conflict.place().isEmpty()
                ? Words.text("merge.line", conflict.line())
                : Words.text("merge.place", String.join(" › ", conflict.place()), conflict.line());
        Label place = new Label(where);
        place.setWrapText(true);
        place.getStyleClass().add("section-heading");
        ToggleGroup group = new ToggleGroup();
        HBox choices = new HBox(12);
        for (Resolution each : Resolution.values()) {
            if (!conflict.answers().contains(each)) {
                continue;
            }
            String word = each.name().toLowerCase(Locale.ROOT);
            RadioButton choice = new RadioButton(Words.text("merge." + word));
            choice.setId("conflict-" + number + "-" + word);
            choice.setAccessibleText(Words.text("merge.choice", Words.text("merge." + word), where));
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> resolution.set(each));
            choices.getChildren().add(choice);
        }
        getChildren()
                .addAll(
                        place,
                        lines("merge.mine-lines", conflict.mine(), "of-mine"),
                        lines("merge.theirs-lines", conflict.theirs(), "of-theirs"),
                        choices);
    }

    /** What the user decided; null before. */
    ReadOnlyObjectProperty<Resolution> resolutionProperty() {
        return resolution.getReadOnlyProperty();
    }

    private static Node lines(String key, List<String> lines, String style) {
        Label whose = new Label(Words.text(key));
        whose.getStyleClass().add("muted");
        Label text = new Label(
                lines.isEmpty()
                        ? Words.text("merge.nothing")
                        : String.join("", lines).stripIndent().stripTrailing());
        text.getStyleClass().addAll("conflict-lines", style);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        return new VBox(2, whose, text);
    }
}
