package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    @Test
    void caseDoesNotMatter() {
        assertThat(Occurrences.of("next", "Next, NEXT"))
                .isEqualTo(new Occurrences(List.of(new TextRange(0, 4), new TextRange(6, 10))));
    }

    @Test
    void theSearchGoesOnFromTheCaretAndBeginsAnewAtTheEnd() {
        Occurrences found = Occurrences.of("a", "a b a");

        assertThat(found.from(1)).isEqualTo(1);
        assertThat(found.from(5)).isEqualTo(0);
        assertThat(Occurrences.of("x", "a b a").from(0)).isEqualTo(-1);
    }
}
