package dev.statewright.app.code;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.model.text.TextRange;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.richtext.CodeArea;

/** Searches the text: Enter goes to the next place, Shift+Enter to the one before, Escape closes. */
final class FindBar extends HBox {

    private final CodeArea area;
    private final Runnable close;
    private final TextField wanted = new TextField();
    private final Label count = new Label();
    private Occurrences occurrences = new Occurrences(java.util.List.of());
    private int current = -1;

    FindBar(CodeArea area, Runnable close) {
        super(6);
        this.area = area;
        this.close = close;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        wanted.setPromptText(Words.text("code.find"));
        wanted.setAccessibleText(Words.text("code.find"));
        wanted.setId("find");
        HBox.setHgrow(wanted, Priority.ALWAYS);
        wanted.textProperty().subscribe(text -> search());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        wanted,
                        count,
                        button(ActionIcons.CHEVRON_UP, "code.find-previous", () -> step(-1)),
                        button(ActionIcons.CHEVRON_DOWN, "code.find-next", () -> step(1)),
                        button(ActionIcons.CLOSE, "code.find-close", this::end));
    }

    /** @param text to begin with; empty keeps what was sought before */
    void begin(String text) {
        if (!text.isEmpty() && text.indexOf('\n') < 0) {
            wanted.setText(text);
        }
        wanted.requestFocus();
        wanted.selectAll();
        search();
    }

    private void end() {
        close.run();
        area.requestFocus();
    }

    private void search() {
        occurrences = Occurrences.of(wanted.getText(), area.getText());
        current = occurrences.from(area.getSelection().getStart());
        show();
    }

    private void step(int direction) {
        occurrences = Occurrences.of(wanted.getText(), area.getText());
        int size = occurrences.ranges().size();
        current = size == 0 ? -1 : Math.floorMod(current + direction, size);
        show();
    }

    private void show() {
        int size = occurrences.ranges().size();
        count.setText(wanted.getText().isEmpty() ? "" : Words.text("code.found", size == 0 ? 0 : current + 1, size));
        if (current >= 0 && current < size) {
            TextRange range = occurrences.ranges().get(current);
            area.selectRange(range.start(), range.end());
            area.requestFollowCaret();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private static Button button(IconKey icon, String key, Runnable action) {
        Button button = new Button();
        button.setGraphic(new IconView(icon, 14));
        button.setAccessibleText(Words.text(key));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
