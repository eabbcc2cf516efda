package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftedTest {

    private static final String TEXT = "{\n  \"A\": 1,\n  \"B\": 2\n}\n";

    @Test
    void behindTheChangeItMovesWithTheText() {
        TextChange line = TextChange.of(new TextEdit(TextRange.at(2), "  \"C\": 3,\n"));
        int b = TEXT.indexOf("\"B\"");

        assertThat(after(line, at(b, b + 3, new Position(3, 3))))
                .containsExactly(at(b + 10, b + 13, new Position(4, 3)));
    }

    @Test
    void beforeTheChangeItStays() {
        Diagnostic a = at(TEXT.indexOf("\"A\""), TEXT.indexOf("\"A\"") + 3, new Position(2, 3));

        assertThat(after(TextChange.of(new TextEdit(TextRange.at(TEXT.length()), "\n")), a))
                .containsExactly(a);
    }

    @Test
    void ofWhatWasChangedNothingIsSaid() {
        int two = TEXT.indexOf('2');

        assertThat(after(
                        TextChange.of(new TextEdit(new TextRange(two, two + 1), "3")),
                        at(two - 2, two + 1, new Position(3, 6))))
                .isEmpty();
    }

    private static List<Diagnostic> after(TextChange change, Diagnostic diagnostic) {
        return Shifted.after(change, AslDocument.of(change.applyTo(TEXT)).tree(), List.of(diagnostic));
    }

    private static Diagnostic at(int start, int end, Position position) {
        return new Diagnostic(Severity.WARNING, "CODE", "Message", "", new TextRange(start, end), position);
    }
}
