package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import java.util.List;
import javafx.scene.Node;

/** Shows one field, and keeps its control while the field's value changes. */
interface FieldView {

    Node node();

    /** Shows the field as it is now; it has the same id and kind as before. */
    void update(Field field);

    /** Hands in what the user has entered and not committed yet. */
    void commit();

    /** Says what the control is for to those who cannot see the label beside it; only where the field itself has no label. */
    default void name(String name) {}

    /** The views inside this one. */
    default List<FieldView> inner() {
        return List.of();
    }
}
