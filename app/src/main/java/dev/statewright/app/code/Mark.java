package dev.statewright.app.code;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fxmisc.richtext.model.PlainTextChange;

/** Something to be underlined in the text. */
record Mark(TextRange range, Severity severity, String message) {

    /** The syntax errors of a document at once, and what the validator said of it. */
    static List<Mark> of(AslDocument document, List<Diagnostic> diagnostics) {
        List<Mark> marks = new ArrayList<>();
        for (SyntaxError error : document.tree().errors()) {
            marks.add(new Mark(error.range(), Severity.ERROR, error.message()));
        }
        Set<TextRange> known = new HashSet<>();
        marks.forEach(mark -> known.add(mark.range()));
        int length = document.text().length();
        for (Diagnostic each : diagnostics) {
            // Diagnostics come a moment later than the text they speak of.
            if (each.range().end() <= length && known.add(each.range())) {
                marks.add(new Mark(each.range(), each.severity(), each.message()));
            }
        }
        return marks;
    }

    /** The mark where a change of the text has moved it; what the change takes away is not marked any more. */
    Mark after(PlainTextChange change) {
        return new Mark(
                new TextRange(offsetAfter(range.start(), change), offsetAfter(range.end(), change)), severity, message);
    }

    private static int offsetAfter(int offset, PlainTextChange change) {
        return offset >= change.getRemovalEnd()
                ? offset + change.getNetLength()
                : Math.min(offset, change.getPosition());
    }

    /** As style classes name it. */
    String styleClass() {
        return switch (severity) {
            case ERROR -> "mark-error";
            case WARNING -> "mark-warning";
            case ADVICE -> "mark-advice";
        };
    }
}
