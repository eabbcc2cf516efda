package dev.statewright.app.run.debug;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A JSON value that is handed in by a button or Ctrl+Enter. What is refused stays typed, with the reason below. */
final class HaltEdit extends VBox {

    private final JsonEditor json;
    private final Label said = new Label();
    private final HBox controls = new HBox(6);
    private final Runnable handIn;
    private String given = "";

    /**
     * @param id of the editor; its button's ends with {@code -apply}
     * @param button key of the button's text
     * @param handIn takes the text
     */
    HaltEdit(String id, String explained, String button, Consumer<String> handIn) {
        super(7);
        json = new JsonEditor(Words.text(explained));
        json.setId(id);
        json.area().setWrapText(true);
        json.setMinHeight(60);
        VBox.setVgrow(json, Priority.ALWAYS);
        this.handIn = () -> handIn.accept(json.text());
        Button apply = new Button(Words.text(button));
        apply.setId(id + "-apply");
        apply.getStyleClass().addAll("small-button", "primary");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(_ -> this.handIn.run());
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getChildren().add(apply);
        said.setId(id + "-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        say("", false);
        Label what = new Label(Words.text(explained));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(what, json, said, controls);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                this.handIn.run();
                event.consume();
            }
        });
    }

    /** Further controls before the button. */
    void add(Node... more) {
        controls.getChildren().addAll(controls.getChildren().size() - 1, List.of(more));
    }

    /** Shows another value; what the user has typed over the same one stays. */
    void show(String text) {
        if (!text.equals(given)) {
            given = text;
            json.setText(text);
            say("", false);
        }
    }

    /** Shows a value whatever was typed. */
    void showAnew(String text) {
        given = "";
        show(text);
    }

    /** Why it was refused; empty where it was taken. */
    void answer(String problem) {
        say(problem.isEmpty() ? Words.text("debug.applied") : problem, !problem.isEmpty());
    }

    private void say(String sentence, boolean refused) {
        said.setText(sentence);
        said.getStyleClass().setAll("label", refused ? "field-error" : "field-fine");
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
    }
}
