package dev.statewright.app.code.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A bar stands for the caret, two bars for the ends of a selection. */
class LineEditsTest {

    @Test
    void aLineMovesUpAndDownWithItsCaret() {
        assertThat(after("a\nb|b\nc\n", LineEdits::moveUp)).isEqualTo("b|b\na\nc\n");
        assertThat(after("a\nb|b\nc\n", LineEdits::moveDown)).isEqualTo("a\nc\nb|b\n");
        assertThat(after("a|\nb\n", LineEdits::moveUp)).isEqualTo("a|\nb\n");
        assertThat(after("a\nb|", LineEdits::moveDown)).isEqualTo("a\nb|");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(after("a\nb|", LineEdits::moveUp)).isEqualTo("b|\na");
        assertThat(after("a|\nb", LineEdits::moveDown)).isEqualTo("b\na|");
        assertThat(after("a\nb|", LineEdits::duplicate)).isEqualTo("a\nb\nb|");
        assertThat(after("a\nb|", LineEdits::delete)).isEqualTo("a|");
    }

    @Test
    void severalLinesMoveTogetherAndTheLineBehindASelectionStays() {
        assertThat(after("a\n|b\nc\n|d\n", LineEdits::moveUp)).isEqualTo("|b\nc\n|a\nd\n");
        assertThat(after("a\n|b\nc\n|d\n", LineEdits::duplicate)).isEqualTo("a\nb\nc\n|b\nc\n|d\n");
        assertThat(after("a\n|b\nc|\nd\n", LineEdits::delete)).isEqualTo("a\n|d\n");
    }

    @Test
    void carriageReturnsStayWithTheirLines() {
        assertThat(after("a\r\nb|\r\n", LineEdits::moveUp)).isEqualTo("b|\r\na\r\n");
        assertThat(after("a\r\nb|", LineEdits::moveUp)).isEqualTo("b|\r\na");
    }

    @Test
    void linesAreIndentedAndTakenBack() {
        assertThat(after("|a\n\n b|\n", (text, range) -> LineEdits.indent(text, range, "  ", 2)))
                .isEqualTo("  |a\n\n   b|\n");
        assertThat(after("  |a\n b|\nc\n", (text, range) -> LineEdits.indent(text, range, "", 2)))
                .isEqualTo("|a\nb|\nc\n");
        assertThat(after("\ta|\n", (text, range) -> LineEdits.indent(text, range, "", 2)))
                .isEqualTo("a|\n");
    }

    @Test
    void linesBecomeCommentsAndLinesAgain() {
        BiFunction<String, TextRange, TextOutcome> toggle = (text, range) -> LineEdits.toggleComment(text, range, "#");
        assertThat(after("  |a\n    b|\n", toggle)).isEqualTo("  # |a\n  #   b|\n");
        assertThat(after("  # |a\n  #   b|\n", toggle)).isEqualTo("  |a\n    b|\n");
        assertThat(after("# |a\nb|\n", toggle)).isEqualTo("# # |a\n# b|\n");
    }

    @Test
    void aSelectionGrowsFromTheWordToTheWhole() {
        String text = "{\"a\": {\"b\": [\"word\"]}}";
        List<String> steps = new ArrayList<>();
        TextRange selection = TextRange.at(text.indexOf("rd"));
        var tree = JsonParser.parse(text);
        for (var next = SelectionLadder.larger(tree, selection);
                next.isPresent();
                next = SelectionLadder.larger(tree, next.get())) {
            steps.add(next.get().of(text));
        }
        assertThat(steps)
                .containsExactly(
                        "word",
                        "\"word\"",
                        "[\"word\"]",
                        "\"b\": [\"word\"]",
                        "{\"b\": [\"word\"]}",
                        "\"a\": {\"b\": [\"word\"]}",
                        text);
    }

    @Test
    void bracketsInStringsBelongToNoPair() {
        String text = "{\"a\": \"}]\", \"b\": [1, {}]}";
        assertThat(Brackets.at(text, 0)).contains(new Brackets.Pair(0, text.length() - 1));
        assertThat(Brackets.at(text, text.length())).contains(new Brackets.Pair(0, text.length() - 1));
        assertThat(Brackets.at(text, text.indexOf("[1"))).contains(new Brackets.Pair(17, 23));
        assertThat(Brackets.at(text, text.indexOf("}]\""))).isEmpty();
        assertThat(Brackets.around(text, text.indexOf("1,"))).contains(new Brackets.Pair(17, 23));
        assertThat(Brackets.at("{[}", 0)).isEmpty();
    }

    @Test
    void whatGoesOverSeveralLinesCanBeFoldedButForItsClosingBracket() {
        String text = "{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": [1,\n    2]\n}\n";
        var tree = JsonParser.parse(text);
        assertThat(Folds.of(tree, offset -> tree.positionOf(offset).line() - 1)).isEqualTo(Map.of(0, 5, 1, 2));
    }

    @Test
    void whatCanBeFoldedOfAPartIsWhatBeginsThere() {
        String text = "{\n  \"a\": {\n    \"b\": {\n      \"c\": 1\n    }\n  },\n  \"d\": {\n    \"e\": 1\n  }\n}\n";
        var tree = JsonParser.parse(text);
        TextRange part = new TextRange(tree.lines().startOfLine(3), tree.lines().startOfLine(7) - 1);
        assertThat(Folds.within(tree, part, offset -> tree.positionOf(offset).line() - 1))
                .isEqualTo(Map.of(2, 3));
        assertThat(Folds.of(tree, offset -> tree.positionOf(offset).line() - 1))
                .isEqualTo(Map.of(0, 8, 1, 4, 2, 3, 6, 7));
    }

    private static String after(String marked, BiFunction<String, TextRange, TextOutcome> command) {
        int first = marked.indexOf('|');
        int last = marked.lastIndexOf('|');
        String text = marked.replace("|", "");
        TextOutcome outcome = command.apply(text, new TextRange(first, last == first ? first : last - 1));
        StringBuilder after = new StringBuilder(outcome.change().applyTo(text));
        TextRange selection = outcome.selection();
        if (selection.length() > 0) {
            after.insert(selection.end(), '|');
        }
        return after.insert(selection.start(), '|').toString();
    }
}
