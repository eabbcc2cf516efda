package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Json;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The data behind a step, to be read; what the state's input does not say stands out. */
final class FlowValue extends StackPane {

    private static final int LONGEST = 200_000;

    private final JsonEditor editor;
    private final Label nothing = new Label(Words.text("dataflow.nothing"));
    private String shown = "";

    FlowValue(Stage stage) {
        editor = new JsonEditor(Words.text("dataflow.behind", StageCard.title(stage)));
        editor.setId("flow-value-" + stage.id());
        editor.setEditable(false);
        editor.setMinHeight(40);
        getStyleClass().add("flow-value");
        nothing.getStyleClass().add("flow-nothing");
        setMinHeight(40);
        getChildren().addAll(editor, nothing);
        show(Optional.empty(), Json.NODES.missingNode());
    }

    /** Of what is shown, in letters. */
    int longestLine() {
        return shown.lines().mapToInt(String::length).max().orElse(0);
    }

    /** @param before what it does not say is fresh */
    void show(Optional<JsonNode> value, JsonNode before) {
        editor.setVisible(value.isPresent());
        nothing.setVisible(value.isEmpty());
        if (value.isEmpty()) {
            shown = "";
            editor.setText("");
            return;
        }
        JsonLines lines = JsonLines.of(value.get(), before);
        String text = lines.text().length() <= LONGEST ? lines.text() : Words.text("dataflow.too-long");
        if (!text.equals(shown)) {
            shown = text;
            editor.setText(text);
            int first = lines.fresh().nextSetBit(0);
            // what is new is to be seen at once
            editor.area().showParagraphAtTop(Math.max(0, first - 1));
        }
        for (int line = 0; line < editor.area().getParagraphs().size(); line++) {
            editor.area().setParagraphStyle(line, lines.fresh().get(line) ? List.of("fresh-line") : List.of());
        }
    }
}
