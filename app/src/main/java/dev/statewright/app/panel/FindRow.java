package dev.statewright.app.panel;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * A row to search with: what is wanted, how much was found, and ways to the next and the one before. Enter goes to the next,
 * Shift+Enter to the one before, Escape ends the search.
 */
public abstract class FindRow extends HBox {

    private static final double ICON = 14;

    protected final TextField wanted = new TextField();
    protected final Label count = new Label();

    /** @param words the key of its words, which are found under that with {@code -prompt}, {@code -previous}, {@code -next}, {@code -close} */
    protected FindRow(String words) {
        setAlignment(Pos.CENTER_LEFT);
        wanted.setPromptText(Words.text(words + "-prompt"));
        wanted.setAccessibleText(Words.text(words + "-prompt"));
        wanted.textProperty().addListener((_, _, text) -> search(text));
        count.setMinWidth(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren()
                .addAll(
                        wanted,
                        count,
                        button(ActionIcons.CHEVRON_UP, words + "-previous", () -> step(-1)),
                        button(ActionIcons.CHEVRON_DOWN, words + "-next", () -> step(1)),
                        button(ActionIcons.CLOSE, words + "-close", this::end));
    }

    /** Takes the keyboard and searches for what stands there, ready to be replaced by typing. */
    protected final void beginTyping() {
        wanted.requestFocus();
        wanted.selectAll();
        search(wanted.getText());
    }

    protected abstract void search(String text);

    /** @param direction 1 for the next, -1 for the one before */
    protected abstract void step(int direction);

    protected abstract void end();

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private static Button button(IconKey icon, String key, Runnable handler) {
        Button button = new Button();
        button.setGraphic(new IconView(icon, ICON));
        button.setAccessibleText(Words.text(key));
        button.getStyleClass().add("icon-button");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
