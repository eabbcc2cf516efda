package dev.statewright.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";

    @Test
    void aChangedLineIsToldBeforeAndAfter() {
        assertThat(LineDifference.of(TEXT, TextChange.of(new TextEdit(new TextRange(4, 7), "2"))))
                .containsExactly(new LineDifference(2, List.of("two"), List.of("2")));
    }

    @Test
    void linesOnlyComeOrOnlyGo() {
        assertThat(LineDifference.of(TEXT, TextChange.of(TextEdit.insert(4, "new\n"))))
                .containsExactly(new LineDifference(2, List.of(), List.of("new")));
        assertThat(LineDifference.of(TEXT, TextChange.of(TextEdit.remove(new TextRange(4, 8)))))
                .containsExactly(new LineDifference(2, List.of("two"), List.of()));
    }

    @Test
    void neighboursAreOneDifferenceAndDistantLinesAreTwo() {
        TextEdit second = new TextEdit(new TextRange(4, 7), "2");
        assertThat(LineDifference.of(
                        TEXT, TextChange.of(second).and(TextChange.of(new TextEdit(new TextRange(8, 13), "3")))))
                .containsExactly(new LineDifference(2, List.of("two", "three"), List.of("2", "3")));
        assertThat(LineDifference.of(
                        TEXT, TextChange.of(second).and(TextChange.of(new TextEdit(new TextRange(19, 23), "5")))))
                .containsExactly(
                        new LineDifference(2, List.of("two"), List.of("2")),
                        new LineDifference(5, List.of("five"), List.of("5")));
    }

    @Test
    void aTextWithoutALastLineEndIsReadToItsEnd() {
        assertThat(LineDifference.of("a\nb", TextChange.of(TextEdit.insert(3, "c"))))
                .containsExactly(new LineDifference(2, List.of("b"), List.of("bc")));
    }
}
