package dev.statewright.app.code;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Colours the lines of a code area that are to be seen, and no others: a text of a megabyte costs no more than a screenful. */
final class VisibleStyles {

    private final CodeArea area;
    private final Supplier<CodeLanguage> language;
    private final LineContexts contexts = new LineContexts();
    private List<Mark> marks = List.of();
    private List<Highlight> highlights = List.of();
    private boolean planned;

    VisibleStyles(CodeArea area, Supplier<CodeLanguage> language) {
        this.area = area;
        this.language = language;
        // what is typed is most often more of what stands before it; else its line would be made twice for each key
        area.setUseInitialStyleForInsertion(false);
        area.viewportDirtyEvents().subscribe(event -> plan());
        area.getVisibleParagraphs().addModificationObserver(change -> plan());
        area.multiPlainChanges().subscribe(changes -> {
            changes.forEach(this::follow);
            plan();
        });
    }

    /** Until others are shown, marks stay with what they speak of. */
    private void follow(PlainTextChange change) {
        contexts.changed(lineOf(change.getPosition()));
        if (!marks.isEmpty()) {
            marks = marks.stream().map(mark -> mark.after(change)).toList();
        }
    }

    /** @param wanted ranges in offsets of the area's own text */
    void showMarks(List<Mark> wanted) {
        marks = List.copyOf(wanted);
        plan();
    }

    /** Something in the text that has a background of its own, in offsets of the area's text. */
    record Highlight(TextRange range, String styleClass) {}

    void showHighlights(List<Highlight> wanted) {
        if (!highlights.equals(wanted)) {
            highlights = List.copyOf(wanted);
            plan();
        }
    }

    private void plan() {
        if (!planned) {
            planned = true;
            // Not at once: the area reports a change of its view while it is laying itself out.
            Platform.runLater(this::style);
        }
    }

    private void style() {
        planned = false;
        int visible = area.getVisibleParagraphs().size();
        if (visible == 0) {
            return;
        }
        int first = area.visibleParToAllParIndex(0);
        int last = Math.min(first + visible, area.getParagraphs().size());
        int offset = area.getAbsolutePosition(first, 0);
        CodeLanguage spoken = language.get();
        LineContext context = contexts.at(
                first, spoken, paragraph -> area.getParagraph(paragraph).getText());
        for (int paragraph = first; paragraph < last; paragraph++) {
            String line = area.getParagraph(paragraph).getText();
            StyleSpans<Collection<String>> wanted =
                    LineStyles.of(line, spoken.tokens(line, context), underlines(offset, line));
            if (!wanted.equals(area.getStyleSpans(paragraph))) {
                area.setStyleSpans(paragraph, 0, wanted);
            }
            context = spoken.after(line, context);
            offset += line.length() + 1;
        }
    }

    private int lineOf(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Backward)
                .getMajor();
    }

    private List<LineStyles.Underline> underlines(int offset, String line) {
        List<LineStyles.Underline> found = new ArrayList<>();
        int length = line.length();
        for (Mark mark : marks) {
            int start = mark.range().start() - offset;
            if (start < 0) {
                // what goes on from the line above has no line under the indent
                start = length - line.stripLeading().length();
            }
            int end = Math.min(length, mark.range().end() - offset);
            if (mark.range().length() == 0 && start <= length && end >= 0 && length > 0) {
                // A missing comma has no width of its own; its line is drawn under the character before.
                start = Math.max(0, Math.min(start, length) - 1);
                end = start + 1;
            }
            if (start < end) {
                found.add(new LineStyles.Underline(start, end, mark.styleClass()));
            }
        }
        for (Highlight highlight : highlights) {
            int start = Math.max(0, highlight.range().start() - offset);
            int end = Math.min(length, highlight.range().end() - offset);
            if (start < end) {
                found.add(new LineStyles.Underline(start, end, highlight.styleClass()));
            }
        }
        return found;
    }
}
