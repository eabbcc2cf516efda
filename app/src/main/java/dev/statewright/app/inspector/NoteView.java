package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.inspector.field.Field;
import dev.statewright.icons.ActionIcons;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A sentence to read, with a sign where it is grave. */
final class NoteView implements FieldView {

    private final HBox row = new HBox(8);
    private final Label text = new Label();

    NoteView(Field.Note note) {
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        update(note);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void update(Field next) {
        Field.Note note = (Field.Note) next;
        text.setText(note.text());
        boolean plain = note.kind() == Field.Note.Kind.PLAIN;
        row.getStyleClass()
                .setAll(plain ? "plain-note" : "note-box", note.kind().name().toLowerCase(Locale.ROOT));
        row.getChildren().setAll(text);
        if (plain) {
            text.getStyleClass().add("note");
        } else {
            row.getChildren()
                    .addFirst(new IconView(
                            note.kind() == Field.Note.Kind.ERROR ? ActionIcons.ERROR : ActionIcons.WARNING, 14));
        }
    }

    @Override
    public void commit() {}
}
