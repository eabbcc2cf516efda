package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Sessions;
import dev.statewright.model.document.AslDocument;
import org.junit.jupiter.api.Test;

class DocumentFactsTest {

    @Test
    void statesAreCountedAndTheLanguageIsNamed() {
        assertThat(DocumentFacts.states(AslDocument.of(Sessions.GREETING))).isEqualTo("2 states · JSONPath");
        assertThat(DocumentFacts.states(
                        AslDocument.of("{\"QueryLanguage\":\"JSONata\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}")))
                .isEqualTo("1 state · JSONata");
    }

    @Test
    void lineEndsAndIndentAreThoseOfTheText() {
        assertThat(DocumentFacts.writing(Sessions.GREETING)).isEqualTo("UTF-8 · LF · 2 spaces");
        assertThat(DocumentFacts.writing("{\r\n\t\"a\": 1\r\n}")).isEqualTo("UTF-8 · CRLF · tabs");
        assertThat(DocumentFacts.writing("{}")).isEqualTo("UTF-8 · LF · one line");
    }
}
