package dev.statewright.app.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The sentence beside a field whose input was not taken. */
final class Complaint {

    private static final String INVALID = "invalid";

    private final VBox field;
    private final Node control;
    private final Label sentence = new Label();

    /** @param field the box of label and control, which the sentence is put under */
    Complaint(VBox field, Node control) {
        this.field = field;
        this.control = control;
        sentence.getStyleClass().add("field-error");
        sentence.setWrapText(true);
    }

    void show(Optional<String> complaint) {
        field.getChildren().remove(sentence);
        control.getStyleClass().remove(INVALID);
        complaint.ifPresent(text -> {
            sentence.setText(text);
            field.getChildren().add(sentence);
            control.getStyleClass().add(INVALID);
        });
    }
}
