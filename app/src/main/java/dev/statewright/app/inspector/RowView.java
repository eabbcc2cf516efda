package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Fields side by side, each as wide as the others. */
final class RowView implements FieldView {

    private final HBox row = new HBox(10);
    private final List<FieldView> views;

    RowView(Field.Row field, FieldSet set) {
        views = field.fields().stream().map(each -> FieldViews.of(each, set)).toList();
        for (FieldView view : views) {
            Region region = (Region) view.node();
            region.setPrefWidth(100);
            HBox.setHgrow(region, Priority.ALWAYS);
            row.getChildren().add(region);
        }
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
