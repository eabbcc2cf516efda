package dev.statewright.app.palette;

import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The action that is chosen in the palette, in detail: its ARN, how it can be called, its parameters with their types. Gone while none is. */
final class ActionDetailView extends ScrollPane {

    private static final double HIGHEST = 176;

    private final VBox lines = new VBox(5);

    ActionDetailView() {
        setId("palette-detail");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(HIGHEST);
        setFocusTraversable(false);
        getStyleClass().add("action-detail");
        show(Optional.empty());
    }

    void show(Optional<ActionDetail> detail) {
        setVisible(detail.isPresent());
        setManaged(detail.isPresent());
        lines.getChildren().clear();
        detail.ifPresent(action -> {
            add(action.resource(), "action-arn");
            add(String.join(" · ", action.patterns()), "muted");
            parameters("palette.required", action.required());
            parameters("palette.optional", action.optional());
            setVvalue(0);
            setPrefHeight(HIGHEST);
            setAccessibleText(action.spoken());
        });
    }

    private void parameters(String heading, List<String> words) {
        if (!words.isEmpty()) {
            add(Words.text(heading), "action-heading");
            words.forEach(word -> add(word, "action-parameter"));
        }
    }

    private void add(String text, String style) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.getStyleClass().add(style);
        lines.getChildren().add(line);
    }
}
