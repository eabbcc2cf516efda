package dev.statewright.app.inspector;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.inspector.field.Field;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** JSON in a small editor. Leaving or Ctrl+Enter commits, Escape takes the input back. */
final class JsonView implements FieldView {

    private static final int MOST_LINES = 36;

    private final JsonEditor editor;
    private final VBox box;
    private final Complaint complaint;
    private Field.Json field;
    private boolean committing;

    JsonView(Field.Json field, FieldKeys keys) {
        this.field = field;
        editor = new JsonEditor(field.label());
        editor.setId("field-" + field.id());
        editor.setLines(field.lines(), MOST_LINES);
        editor.setText(field.text());
        box = FieldView.labelled(field.label(), editor);
        complaint = new Complaint(box, editor);
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.area().focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        keys.install(editor.area(), this::isModified);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void update(Field next) {
        boolean untouched = !isModified();
        field = (Field.Json) next;
        if (untouched || committing || !isFocused()) {
            editor.setText(field.text());
            complaint.show(Optional.empty());
        }
    }

    @Override
    public void commit() {
        if (committing || !isModified()) {
            return;
        }
        committing = true;
        try {
            complaint.show(field.commit().commit(editor.text()));
        } finally {
            committing = false;
        }
    }

    @Override
    public void name(String name) {
        editor.area().setAccessibleText(name);
    }

    @Override
    public void focus() {
        editor.area().requestFocus();
    }

    @Override
    public boolean isFocused() {
        return editor.area().isFocused();
    }

    private boolean isModified() {
        return !editor.text().equals(field.text());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && isModified()) {
            editor.setText(field.text());
            complaint.show(Optional.empty());
            event.consume();
        }
    }
}
