package dev.statewright.app.cloud.viewer;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.words.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;

/** A JSON value beside a list, with what can be done with it above. */
public final class JsonSide extends VBox {

    private static final double WIDTH = 340;
    private static final double LEAST = 230;
    private static final int LINES = 6;

    private final JsonEditor editor;

    /** @param key says what is written here */
    public JsonSide(String key, Node... controls) {
        super(6);
        getStyleClass().add("cloud-side");
        editor = new JsonEditor(Words.text("cloud." + key));
        editor.setId("cloud-" + key);
        editor.setLines(LINES, Integer.MAX_VALUE);
        ScrollPane scroll = new ScrollPane(editor);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("cloud-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        if (controls.length > 0) {
            getChildren().add(Controls.row(controls));
        }
        getChildren().add(scroll);
        setPrefWidth(WIDTH);
        setMinWidth(LEAST);
    }

    public void setText(String json) {
        editor.setText(json);
    }

    /** Begins to write, where the first empty text is. */
    public void write() {
        CodeArea area = editor.area();
        area.requestFocus();
        area.moveTo(Math.max(0, area.getText().indexOf("\"\"") + 1));
    }

    public String text() {
        return editor.text();
    }

    public ObservableValue<String> textProperty() {
        return editor.textProperty();
    }

    /** Lets it be read only. */
    public JsonSide readOnly() {
        editor.setEditable(false);
        return this;
    }
}
