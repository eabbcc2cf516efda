package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.Option;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A heading with words beside it to choose from. */
final class SegmentsView implements FieldView {

    private final HBox row = new HBox(2);
    private Field.Segments field;

    SegmentsView(Field.Segments segments) {
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("segments");
        Label label = new Label(segments.label());
        label.getStyleClass().add("group-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().addAll(label, space);
        for (Option option : segments.options()) {
            ToggleButton button = new ToggleButton(option.text());
            button.setId("field-" + segments.id() + "-" + option.value());
            button.setUserData(option.value());
            button.getStyleClass().add("segment");
            button.setOnAction(event -> choose(option));
            row.getChildren().add(button);
        }
        update(segments);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void update(Field next) {
        field = (Field.Segments) next;
        for (Node node : row.getChildren()) {
            if (node instanceof ToggleButton button) {
                button.setSelected(field.value().equals(button.getUserData()));
            }
        }
    }

    @Override
    public void commit() {}

    private void choose(Option option) {
        if (!option.value().equals(field.value())) {
            field.commit().commit(option.value());
        }
        update(field);
    }
}
