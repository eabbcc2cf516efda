package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** A box to tick. Ticking commits. */
final class SwitchView implements FieldView {

    private final CheckBox box = new CheckBox();
    private final FieldBox field;
    private Field.Switch shown;

    SwitchView(Field.Switch field, FieldSet set) {
        box.setId("field-" + field.id());
        this.field = FieldBox.ofNamed(field.id(), box, set);
        set.explain(box, field.id());
        update(field);
        box.setOnAction(event -> toggle());
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void update(Field next) {
        shown = (Field.Switch) next;
        box.setText(shown.label());
        box.setSelected(shown.on());
        field.complain(Optional.empty(), Optional.empty());
    }

    /** There is never anything to hand in: ticking commits at once. */
    @Override
    public void commit() {}

    private void toggle() {
        Optional<String> wrong = shown.commit().commit(String.valueOf(box.isSelected()));
        box.setSelected(shown.on());
        field.complain(wrong, Optional.empty());
    }
}
