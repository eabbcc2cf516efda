package dev.statewright.app.panel;

import dev.statewright.app.words.Words;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Asks for a name in its place instead of in a dialog: Enter gives it, Escape asks no more; what is refused stays, with the reason. */
public final class NameField extends HBox {

    private final TextField field = new TextField();
    private final Label problem = new Label();
    private BiConsumer<String, Consumer<String>> named = (_, _) -> {};

    /** @param id of the field */
    public NameField(String id) {
        super(6);
        getStyleClass().add("name-field");
        field.setId(id);
        field.getStyleClass().add("small-field");
        field.setPrefWidth(200);
        problem.getStyleClass().add("field-error");
        field.setOnAction(_ -> give());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                seen(false);
                event.consume();
            }
        });
        field.textProperty().subscribe(_ -> problem.setText(""));
        getChildren().addAll(field, problem);
        seen(false);
    }

    /**
     * Shows the field.
     *
     * @param what it asks for
     * @param first what stands in it at first
     * @param named given the name, and whom to tell why it cannot be used
     */
    public void ask(String what, String first, BiConsumer<String, Consumer<String>> named) {
        this.named = named;
        field.setPromptText(what);
        field.setAccessibleText(what);
        field.setText(first);
        seen(true);
        field.requestFocus();
        field.selectAll();
    }

    private void give() {
        String name = field.getText().strip();
        if (name.isEmpty()) {
            problem.setText(Words.text("studio.name-missing"));
            return;
        }
        seen(false);
        named.accept(name, refusal -> {
            seen(true);
            field.requestFocus();
            problem.setText(refusal);
        });
    }

    private void seen(boolean seen) {
        setVisible(seen);
        setManaged(seen);
    }
}
