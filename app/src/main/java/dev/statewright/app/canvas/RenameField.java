package dev.statewright.app.canvas;

import dev.statewright.app.words.Words;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A state's name, typed over its card. Enter or a click elsewhere takes it, Escape leaves all as it was; a name that is refused stays in
 * the field with the reason below.
 */
final class RenameField extends VBox {

    private final TextField field = new TextField();
    private final Label refusal = new Label();
    private final String name;
    private final Function<String, Optional<String>> commit;
    private final Runnable close;
    private boolean closed;

    /**
     * @param commit takes the new name and answers the reason why it cannot be
     * @param close removes this field
     */
    RenameField(String name, Function<String, Optional<String>> commit, Runnable close) {
        this.name = name;
        this.commit = commit;
        this.close = close;
        getStyleClass().add("rename");
        refusal.getStyleClass().add("rename-refusal");
        refusal.setWrapText(true);
        field.setId("canvas-rename");
        field.setText(name);
        field.setAccessibleText(Words.text("canvas.rename-field"));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().addListener((_, _, focused) -> leave(focused));
        getChildren().add(field);
    }

    /** Puts the caret in, with the whole name selected. */
    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void leave(boolean focused) {
        if (!focused && !closed && !take()) {
            close();
        }
    }

    private boolean take() {
        Optional<String> reason = field.getText().equals(name) ? Optional.empty() : commit.apply(field.getText());
        reason.ifPresentOrElse(this::refuse, this::close);
        return reason.isEmpty();
    }

    private void refuse(String reason) {
        refusal.setText(reason);
        if (!getChildren().contains(refusal)) {
            getChildren().add(refusal);
        }
    }

    private void close() {
        if (!closed) {
            closed = true;
            close.run();
        }
    }
}
