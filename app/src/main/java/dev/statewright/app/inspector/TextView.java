package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Commit;
import dev.statewright.app.inspector.field.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.TextFields;

/** Text on one or a few lines. Enter or leaving commits, Escape takes the input back. */
final class TextView implements FieldView, TypedInput {

    private static final int MANY = 8;

    private final TextInputControl input;
    private final FieldBox box;
    private Field.Text field;
    private boolean committing;

    TextView(Field.Text field, FieldSet set) {
        this.field = field;
        input = field.multiline() ? new AreaInput() : line(field);
        input.setId("field-" + field.id());
        input.setText(field.value());
        input.setPromptText(field.prompt());
        input.setAccessibleText(field.label().isEmpty() ? field.prompt() : field.label());
        box = FieldBox.of(field.id(), field.label(), input, set);
        set.register(field.id(), this);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        set.install(input, field.id(), this::isModified);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void update(Field next) {
        boolean untouched = !isModified();
        // what was refused stays until it is corrected, or the document says something else
        boolean elsewhere = ((Field.Text) next).value().equals(field.value());
        field = (Field.Text) next;
        if (untouched || committing || !input.isFocused() && !elsewhere) {
            show(field.value());
            box.complain(Optional.empty(), Optional.empty());
        }
        input.setPromptText(field.prompt());
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
        return isModified() && !committing ? Optional.of(input.getText()) : Optional.empty();
    }

    @Override
    public void resume(String text) {
        input.setText(text);
        commit();
    }

    @Override
    public void name(String name) {
        input.setAccessibleText(name);
    }

    private void handIn(Commit commit) {
        committing = true;
        try {
            Optional<String> wrong = commit.commit(input.getText());
            box.complain(wrong, field.commit().anyway().map(insisted -> () -> handIn(insisted)));
        } finally {
            committing = false;
        }
    }

    private boolean isModified() {
        return !input.getText().equals(field.value());
    }

    private void show(String value) {
        if (!input.getText().equals(value)) {
            int caret = input.getCaretPosition();
            input.setText(value);
            input.positionCaret(Math.min(caret, value.length()));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && field.multiline()) {
            input.replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && field.multiline()) {
            // in a form Tab goes on; a text area alone would keep the keyboard
            input.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && isModified()) {
            show(field.value());
            box.complain(Optional.empty(), Optional.empty());
            event.consume();
        }
    }

    private static TextInputControl line(Field.Text field) {
        LineInput line = new LineInput();
        if (!field.suggestions().isEmpty()) {
            suggest(line, field);
        }
        return line;
    }

    /** The list of suggestions is made when somebody is about to type: its popup costs more than the field. */
    private static void suggest(TextField line, Field.Text field) {
        AtomicBoolean made = new AtomicBoolean();
        line.focusedProperty().subscribe(focused -> {
            if (focused && !made.getAndSet(true)) {
                TextFields.bindAutoCompletion(line, request -> suggestions(field, request.getUserText()));
            }
        });
    }

    /** Completes what stands behind the last comma; the suggestions carry what stands before it. */
    private static List<String> suggestions(Field.Text field, String typed) {
        int comma = typed.lastIndexOf(',');
        String before = comma < 0 ? "" : typed.substring(0, comma + 1) + " ";
        String begun = typed.substring(comma + 1).strip().toLowerCase(Locale.ROOT);
        return field.suggestions().stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).contains(begun) && !each.equalsIgnoreCase(begun))
                .limit(MANY)
                .map(each -> before + each)
                .toList();
    }
}
