package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Groups of fields, one under the other. Values change in place; controls are made anew only where the fields are others. */
final class FieldsView extends VBox {

    private final FieldKeys keys;
    private final Map<String, FieldView> views = new LinkedHashMap<>();
    private Object subject = "";
    private Shape shape = new Shape(List.of());

    FieldsView(FieldKeys keys) {
        this.keys = keys;
        getStyleClass().add("fields");
    }

    /** @param shownSubject what the fields belong to; another subject always gets controls of its own */
    void show(Object shownSubject, List<Group> groups) {
        Shape wanted = Shape.of(groups);
        List<Field> fields =
                groups.stream().flatMap(group -> group.fields().stream()).toList();
        if (shownSubject.equals(subject) && wanted.equals(shape)) {
            fields.forEach(field -> views.get(field.id()).update(field));
            return;
        }
        String focused = shownSubject.equals(subject) ? focusedId() : "";
        subject = shownSubject;
        shape = wanted;
        views.clear();
        List<Node> nodes = new ArrayList<>();
        for (Group group : groups) {
            if (!group.title().isEmpty()) {
                Label title = new Label(group.title());
                title.getStyleClass().add("group-title");
                nodes.add(title);
            }
            for (Field field : group.fields()) {
                FieldView view = FieldViews.of(field, keys);
                views.put(field.id(), view);
                nodes.add(view.node());
            }
        }
        getChildren().setAll(nodes);
        if (views.containsKey(focused)) {
            views.get(focused).focus();
        }
    }

    /** Hands in whatever was entered and not committed. */
    void commit() {
        List.copyOf(views.values()).forEach(FieldView::commit);
    }

    private String focusedId() {
        return views.entrySet().stream()
                .filter(entry -> entry.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
