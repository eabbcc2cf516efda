package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.words.Words;
import dev.statewright.renderer.fx.Wheel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys of the window on one sheet, made from the actions themselves; below them what the mouse does on the canvas. */
final class ShortcutSheet extends VBox {

    private static final List<String> GESTURES = List.of(
            "pan", "pan-sideways", "pan-space", "zoom", "lasso", "add", "move", "place", "redirect", "rename", "plus");

    /** @param wheel what it does alone: the sheet says what is so */
    ShortcutSheet(List<ActionSection> sections, Wheel wheel) {
        setId("shortcuts");
        getStyleClass().add("shortcut-sheet");
        Label title = new Label(Words.text("studio.shortcuts"));
        title.getStyleClass().add("shortcut-title");
        VBox rows = new VBox();
        rows.getStyleClass().add("shortcut-rows");
        sections.forEach(section -> addSection(rows, section));
        rows.getChildren().add(heading(Words.text("studio.mouse")));
        GESTURES.forEach(
                gesture -> rows.getChildren().add(row(Words.text("canvas.gesture-" + gesture), how(gesture, wheel))));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("shortcut-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    @Override
    public void requestFocus() {
        getChildren().getLast().requestFocus();
    }

    private static String how(String gesture, Wheel wheel) {
        String key = "canvas.gesture-" + gesture + "-how";
        String other = key + "-" + wheel.name().toLowerCase(Locale.ROOT);
        return Words.text(Words.has(other) ? other : key);
    }

    private static void addSection(VBox rows, ActionSection section) {
        List<Action> withKeys = section.actions().stream()
                .filter(action -> !action.keys().isEmpty())
                .toList();
        if (!withKeys.isEmpty()) {
            rows.getChildren().add(heading(section.title()));
            withKeys.forEach(action -> rows.getChildren()
                    .add(row(
                            action.text(),
                            action.keys().stream()
                                    .map(KeyCombination::getDisplayText)
                                    .distinct()
                                    .limit(2)
                                    .collect(Collectors.joining("   ")))));
        }
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("shortcut-heading");
        return heading;
    }

    private static HBox row(String what, String keys) {
        Label name = new Label(what);
        Label how = new Label(keys);
        how.getStyleClass().add("shortcut-keys");
        how.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, how);
        row.getStyleClass().add("shortcut-row");
        return row;
    }
}
