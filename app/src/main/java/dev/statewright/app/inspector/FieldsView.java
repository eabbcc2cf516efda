package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Groups of fields, one under the other. Values change in place; controls are made anew only where the fields are others. The keyboard goes on
 * in them: where it has no control for a moment it waits with the fields themselves, since the toolkit would give it to the window's first
 * button, and the rest of a key press with it.
 */
final class FieldsView extends VBox {

    private final FieldSet set;
    private final Map<Object, Map<String, String>> refused = new HashMap<>();
    private final VBox others = new VBox(6);
    private final Map<String, FieldView> views = new LinkedHashMap<>();
    private Optional<KeptFocus> missed = Optional.empty();
    private Object subject = "";
    private Shape shape = new Shape(List.of());

    FieldsView(FieldSet set) {
        this.set = set;
        getStyleClass().add("fields");
        others.getStyleClass().add("remarks");
        getChildren().add(others);
    }

    /** Shows what the validator says: at the fields it is about, and above all of them what is about none of them. */
    void remark(FieldRemarks remarks) {
        KeptFocus focus = KeptFocus.in(this);
        set.remark(remarks.byField());
        if (!remarks.others().isEmpty() || !others.getChildren().isEmpty()) {
            others.getChildren()
                    .setAll(remarks.others().stream().map(RemarkView::boxed).toList());
        }
        others.setManaged(!remarks.others().isEmpty());
        focus.restore();
    }

    /** Takes the keyboard, at the first field. */
    void begin() {
        KeptFocus.begin(this);
    }

    /**
     * @param shownSubject what the fields belong to; another subject always gets controls of its own
     * @return whether it is another one
     */
    boolean show(Object shownSubject, List<Group> groups) {
        Shape wanted = Shape.of(groups);
        List<Field> fields =
                groups.stream().flatMap(group -> group.fields().stream()).toList();
        KeptFocus focus = KeptFocus.in(this);
        boolean other = !shownSubject.equals(subject);
        if (other) {
            make(shownSubject, wanted, groups);
            follow(focus);
        } else if (wanted.equals(shape)) {
            fields.forEach(field -> views.get(field.id()).update(field));
            focus.restore();
        } else {
            make(shownSubject, wanted, groups);
            focus.restore();
        }
        return other;
    }

    /**
     * A state that is renamed is gone for a moment: its field has the keyboard again when it is there under its new name. With other fields it
     * begins at the first of them.
     */
    private void follow(KeptFocus focus) {
        KeptFocus wanted = isFocused() ? missed.orElse(focus) : focus;
        missed = Optional.empty();
        if (wanted.wasHere() && !wanted.restoreSame()) {
            missed = Optional.of(wanted);
            requestFocus();
            Platform.runLater(() -> {
                if (isFocused()) {
                    missed = Optional.empty();
                    begin();
                }
            });
        }
    }

    private void make(Object shownSubject, Shape wanted, List<Group> groups) {
        keepRefused();
        set.clear();
        subject = shownSubject;
        shape = wanted;
        views.clear();
        List<Node> nodes = new ArrayList<>(List.of(others));
        for (Group group : groups) {
            if (!group.title().isEmpty()) {
                Label title = new Label(group.title());
                title.getStyleClass().add("group-title");
                nodes.add(title);
            }
            for (Field field : group.fields()) {
                FieldView view = FieldViews.of(field, set);
                views.put(field.id(), view);
                nodes.add(view.node());
            }
        }
        getChildren().setAll(nodes);
        set.resume(refused.getOrDefault(shownSubject, Map.of()));
    }

    /** What of the fields now shown was entered and not taken, by their ids. */
    Map<String, String> refused() {
        return set.refused();
    }

    /** What was typed and not taken is there again when its fields are. */
    private void keepRefused() {
        Map<String, String> now = set.refused();
        if (now.isEmpty()) {
            refused.remove(subject);
        } else {
            refused.put(subject, now);
        }
    }

    /** Hands in whatever was entered and not committed. */
    void commit() {
        List.copyOf(views.values()).forEach(FieldView::commit);
    }
}
