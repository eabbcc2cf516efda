package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.inspector.field.Deed;
import dev.statewright.app.inspector.field.Field;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** A row of quiet buttons. */
final class DeedsView implements FieldView {

    private final HBox row = new HBox(6);

    DeedsView(Field.Deeds deeds) {
        update(deeds);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void update(Field field) {
        row.getChildren()
                .setAll(((Field.Deeds) field)
                        .deeds().stream().map(DeedsView::button).toList());
    }

    @Override
    public void commit() {}

    private static Button button(Deed deed) {
        Button button = new Button(deed.text(), new IconView(deed.icon(), 14));
        button.setId(deed.id());
        button.getStyleClass().add("link-button");
        button.setOnAction(event -> deed.handler().run());
        return button;
    }
}
