package dev.statewright.app.code;

import dev.statewright.app.code.edit.Brackets;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;

/** The two brackets of which one stands at the caret, as long as both are near enough to be seen. */
final class BracketMarks {

    /** Lines above and below the caret that are looked through: what is farther is not on the screen. */
    private static final int NEAR = 120;

    private BracketMarks() {}

    /** In offsets of the area's text. */
    static List<TextRange> of(CodeArea area) {
        int caret = area.getCaretPosition();
        if (area.getSelection().getLength() > 0 || !isBesideBracket(area, caret)) {
            return List.of();
        }
        int paragraph = area.getCurrentParagraph();
        int first = Math.max(0, paragraph - NEAR);
        int last = Math.min(area.getParagraphs().size() - 1, paragraph + NEAR);
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        Optional<Brackets.Pair> pair = Brackets.at(area.getText(start, end), caret - start);
        List<TextRange> marks = new ArrayList<>();
        pair.ifPresent(found -> {
            marks.add(new TextRange(start + found.open(), start + found.open() + 1));
            marks.add(new TextRange(start + found.close(), start + found.close() + 1));
        });
        return marks;
    }

    private static boolean isBesideBracket(CodeArea area, int caret) {
        int start = Math.max(0, caret - 1);
        int end = Math.min(area.getLength(), caret + 1);
        return area.getText(start, end).chars().anyMatch(c -> "{}[]()".indexOf(c) >= 0);
    }
}
