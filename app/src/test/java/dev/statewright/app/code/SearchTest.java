package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String TEXT = "Wait wait waiting\nawait Wait";

    @Test
    void caseAndWholeWordsCountWhereTheyAreAskedFor() {
        assertThat(starts(new Search("wait", false, false, false))).containsExactly(0, 5, 10, 19, 24);
        assertThat(starts(new Search("wait", false, true, false))).containsExactly(5, 10, 19);
        assertThat(starts(new Search("wait", false, false, true))).containsExactly(0, 5, 24);
    }

    @Test
    void aPatternFindsLinesAndReplacesByItsGroups() {
        Search search = new Search("^(\\w)(\\w+)", true, true, false);
        assertThat(starts(search)).containsExactly(0, 18);
        TextRange first = search.in(TEXT, all()).getFirst();
        assertThat(search.replacement(TEXT, first, "$2-$1\\n")
                        .map(edit -> TextChange.of(edit).applyTo("Wait")))
                .contains("ait-W\n");
        assertThat(search.replacement(TEXT, first, "$3")).isEmpty();
    }

    @Test
    void aBrokenPatternFindsNothingAndSaysWhy() {
        Search search = new Search("(", true, false, false);
        assertThat(search.in(TEXT, all())).isEmpty();
        assertThat(search.trouble()).isPresent();
        assertThat(new Search("(", false, false, false).trouble()).isEmpty();
    }

    @Test
    void onlyTheGivenStretchIsLookedThrough() {
        assertThat(new Search("wait", false, false, false).in(TEXT, new TextRange(4, 16)))
                .extracting(TextRange::start)
                .containsExactly(5, 10);
        assertThat(new Search("", false, false, false).in(TEXT, all())).isEmpty();
    }

    @Test
    void aReplacementIsTakenAsItIsUnlessThereIsAPattern() {
        assertThat(new Search("Wait", false, true, false)
                        .replacement(TEXT, new TextRange(0, 4), "$1\\")
                        .orElseThrow()
                        .replacement())
                .isEqualTo("$1\\");
    }

    private static List<Integer> starts(Search search) {
        return search.in(TEXT, all()).stream().map(TextRange::start).toList();
    }

    private static TextRange all() {
        return new TextRange(0, TEXT.length());
    }
}
