package dev.statewright.app.code;

import dev.statewright.app.words.Words;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;

/** A small field over the text that asks for one thing: a line's number, a new name. Enter takes it, Escape gives up. */
final class CodePrompt extends VBox {

    private final CodeLayer layer;
    private final CodeArea area;
    private final TextField field = new TextField();
    private final Label trouble = new Label();

    private CodePrompt(
            CodeLayer layer, CodeArea area, String key, String text, Function<String, Optional<String>> take) {
        this.layer = layer;
        this.area = area;
        setId(key.replace('.', '-'));
        getStyleClass().add("code-prompt");
        setPrefWidth(260);
        field.setId(getId() + "-field");
        field.setText(text);
        field.setPromptText(Words.text(key));
        field.setAccessibleText(Words.text(key));
        trouble.getStyleClass().add("code-prompt-trouble");
        trouble.setWrapText(true);
        trouble.setManaged(false);
        getChildren().addAll(field, trouble);
        field.setOnAction(_ -> take.apply(field.getText()).ifPresentOrElse(this::complain, this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                layer.hide(this);
            }
        });
    }

    /**
     * Asks at the caret.
     *
     * @param key of the prompt's words
     * @param take is given the answer; says why it cannot be taken
     */
    static void ask(CodeLayer layer, CodeArea area, String key, String text, Function<String, Optional<String>> take) {
        CodePrompt prompt = new CodePrompt(layer, area, key, text, take);
        area.getCaretBounds()
                .or(() -> Optional.of(area.localToScreen(area.getLayoutBounds())))
                .ifPresent(place -> layer.show(prompt, place));
        prompt.field.requestFocus();
        prompt.field.selectAll();
    }

    private void complain(String sentence) {
        trouble.setText(sentence);
        trouble.setManaged(true);
    }

    private void close() {
        area.requestFocus();
        layer.hide(this);
    }
}
