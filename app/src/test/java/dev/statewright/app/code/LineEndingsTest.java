package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.text.TextChange;
import org.junit.jupiter.api.Test;

class LineEndingsTest {

    private static final String CRLF = "{\r\n  \"a\": 1\r\n}\r\n";

    @Test
    void theShownTextHasLineFeedsOnly() {
        assertThat(new LineEndings(CRLF).shown()).isEqualTo("{\n  \"a\": 1\n}\n");
    }

    @Test
    void offsetsOfCharactersGoThereAndBack() {
        LineEndings endings = new LineEndings(CRLF);
        for (int i = 0; i <= endings.shown().length(); i++) {
            assertThat(endings.toShown(endings.toDocument(i))).isEqualTo(i);
        }
        assertThat(endings.toDocument(endings.shown().indexOf("\"a\""))).isEqualTo(CRLF.indexOf("\"a\""));
    }

    @Test
    void aNewLineIsWrittenAsTheDocumentsOthers() {
        LineEndings endings = new LineEndings(CRLF);
        TextChange typed = TextChange.between(endings.shown(), "{\n  \"a\": 1,\n  \"b\": 2\n}\n");

        assertThat(endings.toDocument(typed).applyTo(CRLF)).isEqualTo("{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n");
    }

    @Test
    void deletingALineDeletesItsCarriageReturn() {
        LineEndings endings = new LineEndings(CRLF);
        TextChange typed = TextChange.between(endings.shown(), "{\n}\n");

        assertThat(endings.toDocument(typed).applyTo(CRLF)).isEqualTo("{\r\n}\r\n");
    }
}
