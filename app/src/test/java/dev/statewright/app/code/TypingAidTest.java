package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bar stands for the caret, two bars for the ends of a selection. */
class TypingAidTest {

    @Test
    void enterKeepsTheIndentOfTheLine() {
        assertThat(enter("{\n  \"a\": 1,|\n}")).isEqualTo("{\n  \"a\": 1,\n  |\n}");
    }

    @Test
    void enterAfterAnOpenBracketIndentsByOneStepOfTheDocument() {
        assertThat(enter("{\n    \"a\": [|\n}")).isEqualTo("{\n    \"a\": [\n        |\n}");
    }

    @Test
    void enterBetweenBracketsPutsTheClosingOneOnItsOwnLine() {
        assertThat(enter("{\n  \"a\": {|}\n}")).isEqualTo("{\n  \"a\": {\n    |\n  }\n}");
    }

    @Test
    void enterAfterAKeyOfYamlIndentsWhatBelongsToIt() {
        assertThat(enterInYaml("A:|")).isEqualTo("A:\n  |");
        assertThat(enterInYaml("  - B:|\n")).isEqualTo("  - B:\n      |\n");
        assertThat(enterInYaml("  B: 1|\n")).isEqualTo("  B: 1\n  |\n");
    }

    @Test
    void anOpenedBracketIsClosedWhereThereIsRoom() {
        assertThat(typed("\"a\": |\n", '{')).contains("\"a\": {|}\n");
        assertThat(typed("\"a\": |12", '{')).isEmpty();
    }

    @Test
    void aClosingBracketOverTheSameOneStepsBehindIt() {
        assertThat(typed("[1|]", ']')).contains("[1]|");
    }

    @Test
    void aQuoteAfterALetterEndsAStringAndOpensNone() {
        assertThat(typed("\"a|", '"')).isEmpty();
    }

    @Test
    void aBracketAroundASelectionHoldsIt() {
        assertThat(typed("\"a\": |1, 2|", '[')).contains("\"a\": [1, 2|]");
    }

    @Test
    void aBracketOverTheWholeTextBeginsItAnew() {
        assertThat(typed("|{\"inputCaseID\": 1}|", '{')).contains("{|}");
    }

    @Test
    void backspaceInAnEmptyPairRemovesBoth() {
        String text = "{\"a\": []}";
        assertThat(TypingAid.backspace(text, TextRange.at(7)).map(outcome -> shown(text, outcome)))
                .contains("{\"a\": |}");
        assertThat(TypingAid.backspace(text, TextRange.at(3))).isEmpty();
    }

    private static String enter(String marked) {
        return shown(
                plain(marked),
                TypingAid.enter(plain(marked), selection(marked), TypingAid.unit(plain(marked)), CodeLanguage.JSON));
    }

    private static String enterInYaml(String marked) {
        return shown(plain(marked), TypingAid.enter(plain(marked), selection(marked), "  ", CodeLanguage.YAML));
    }

    private static Optional<String> typed(String marked, char character) {
        return TypingAid.typed(plain(marked), selection(marked), character)
                .map(outcome -> shown(plain(marked), outcome));
    }

    private static String plain(String marked) {
        return marked.replace("|", "");
    }

    private static TextRange selection(String marked) {
        int first = marked.indexOf('|');
        int last = marked.lastIndexOf('|');
        return new TextRange(first, last == first ? first : last - 1);
    }

    private static String shown(String text, TypingAid.Outcome outcome) {
        String after = TextChange.of(outcome.edit()).applyTo(text);
        return after.substring(0, outcome.caret()) + "|" + after.substring(outcome.caret());
    }
}
