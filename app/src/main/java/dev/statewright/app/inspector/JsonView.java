package dev.statewright.app.inspector;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.inspector.field.Commit;
import dev.statewright.app.inspector.field.Field;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** JSON in a small editor. Leaving or Ctrl+Enter commits, Escape takes the input back. */
final class JsonView implements FieldView, TypedInput {

    private static final int MOST_LINES = 36;

    private final JsonEditor editor;
    private final FieldBox box;
    private Field.Json field;
    private boolean committing;

    JsonView(Field.Json field, FieldSet set) {
        this.field = field;
        editor = new JsonEditor(field.label());
        editor.setId("field-" + field.id());
        editor.setLines(field.lines(), MOST_LINES);
        editor.setText(field.text());
        box = FieldBox.of(field.id(), field.label(), editor, set);
        set.register(field.id(), this);
        editor.whenUsed(area -> {
            area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
            area.focusedProperty().subscribe(focused -> {
                if (!focused) {
                    commit();
                }
            });
            set.install(area, field.id(), this::isModified);
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void update(Field next) {
        boolean untouched = !isModified();
        // what was refused stays until it is corrected, or the document says something else
        boolean elsewhere = ((Field.Json) next).text().equals(field.text());
        field = (Field.Json) next;
        if (untouched || committing || !isFocused() && !elsewhere) {
            editor.setText(field.text());
            box.complain(Optional.empty(), Optional.empty());
        }
    }

    @Override
    public void commit() {
        if (committing || !isModified()) {
            return;
        }
        handIn(field.commit());
    }

    @Override
    public Optional<String> refused() {
        return isModified() && !committing ? Optional.of(editor.text()) : Optional.empty();
    }

    @Override
    public void resume(String text) {
        editor.setText(text);
        commit();
    }

    @Override
    public void name(String name) {
        editor.name(name);
    }

    void focus() {
        editor.area().requestFocus();
    }

    private boolean isFocused() {
        return editor.isFocusWithin();
    }

    private void handIn(Commit commit) {
        committing = true;
        try {
            Optional<String> wrong = commit.commit(editor.text());
            box.complain(wrong, field.commit().anyway().map(insisted -> () -> handIn(insisted)));
        } finally {
            committing = false;
        }
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
            box.complain(Optional.empty(), Optional.empty());
            event.consume();
        }
    }
}
