package dev.statewright.app.code;

import dev.statewright.app.panel.FindRow;
import dev.statewright.app.words.Words;
import dev.statewright.model.text.TextRange;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.richtext.CodeArea;

/** Searches the text. */
final class FindBar extends FindRow {

    private final CodeArea area;
    private final Runnable close;
    private Occurrences occurrences = new Occurrences(List.of());
    private int current = -1;

    FindBar(CodeArea area, Runnable close) {
        super("code.find");
        setSpacing(6);
        this.area = area;
        this.close = close;
        getStyleClass().add("find-bar");
        wanted.setId("find");
        HBox.setHgrow(wanted, Priority.ALWAYS);
        count.getStyleClass().add("muted");
    }

    /** @param text to begin with; empty keeps what was sought before */
    void begin(String text) {
        if (!text.isEmpty() && text.indexOf('\n') < 0) {
            wanted.setText(text);
        }
        beginTyping();
    }

    @Override
    protected void end() {
        close.run();
        area.requestFocus();
    }

    @Override
    protected void search(String text) {
        occurrences = Occurrences.of(text, area.getText());
        current = occurrences.from(area.getSelection().getStart());
        show();
    }

    @Override
    protected void step(int direction) {
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
}
