package dev.statewright.app.trial;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.words.Words;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** JSON to be typed, with what it is for above and what is wrong with it below. */
final class JsonInput extends VBox {

    private final HBox head = new HBox(8);
    private final Label note = new Label();
    private final Label problem = new Label();
    private final JsonEditor editor;

    /**
     * @param word {@code trial.WORD-explained} says what it is for; the editor's id is {@code trial-WORD}
     * @param wrong what is wrong with the text as it is
     */
    JsonInput(String word, StringProperty text, Supplier<Optional<String>> wrong) {
        super(5);
        Label what = new Label(Words.text("trial." + word + "-explained"));
        what.getStyleClass().add("muted");
        what.setMinWidth(0);
        note.getStyleClass().add("stage-note");
        note.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(what, space, note);
        head.setAlignment(Pos.CENTER_LEFT);
        editor = new JsonEditor(Words.text("trial." + word + "-explained"));
        editor.setId("trial-" + word);
        editor.setMinHeight(34);
        editor.setText(text.get());
        problem.setId("trial-" + word + "-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(editor, Priority.ALWAYS);
        getChildren().addAll(head, editor, problem);
        text.subscribe(editor::setText);
        editor.textProperty().subscribe(typed -> {
            text.set(typed);
            say(wrong.get());
        });
    }

    JsonEditor editor() {
        return editor;
    }

    /** Where the text comes from; empty where it was typed. */
    void note(String origin) {
        note.setText(origin);
    }

    void addToHead(Node control) {
        head.getChildren().add(control);
    }

    private void say(Optional<String> sentence) {
        problem.setText(sentence.orElse(""));
        problem.setVisible(sentence.isPresent());
        problem.setManaged(sentence.isPresent());
    }
}
