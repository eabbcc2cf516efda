package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import java.util.List;
import javafx.scene.Node;

/** Fields side by side. */
final class RowView implements FieldView {

    private final SharedRow row;
    private final List<FieldView> views;

    RowView(Field.Row field, FieldSet set) {
        row = new SharedRow(field.shares());
        views = field.fields().stream().map(each -> FieldViews.of(each, set)).toList();
        views.forEach(view -> row.getChildren().add(view.node()));
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void update(Field field) {
        List<Field> fields = ((Field.Row) field).fields();
        for (int i = 0; i < views.size(); i++) {
            views.get(i).update(fields.get(i));
        }
    }

    @Override
    public void commit() {
        views.forEach(FieldView::commit);
    }

    @Override
    public List<FieldView> inner() {
        return views;
    }
}
