package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.inspector.field.Field;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** JSON that is seldom given: a button until there is some. An editor costs more than all other controls, and takes room. */
final class ClosedJsonView implements FieldView {

    private final VBox place = new VBox();
    private final FieldSet set;
    private Field.Json field;
    private Optional<JsonView> editor = Optional.empty();

    ClosedJsonView(Field.Json field, FieldSet set) {
        this.set = set;
        this.field = field;
        Button open = new Button(field.label(), new IconView(ActionIcons.PLUS, 14));
        open.setId("open-" + field.id());
        open.getStyleClass().add("link-button");
        open.setOnAction(event -> open().focus());
        place.getChildren().add(open);
        update(field);
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void update(Field next) {
        field = (Field.Json) next;
        if (editor.isPresent()) {
            editor.get().update(next);
        } else if (!field.text().isEmpty()) {
            open();
        }
    }

    @Override
    public void commit() {
        editor.ifPresent(JsonView::commit);
    }

    @Override
    public List<FieldView> inner() {
        return editor.<List<FieldView>>map(List::of).orElse(List.of());
    }

    private JsonView open() {
        JsonView made = new JsonView(field, set);
        editor = Optional.of(made);
        place.getChildren().setAll(made.node());
        return made;
    }
}
