package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextChange;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JsonEditsTest {

    private static final String LINES = """
            {
              "a": 1, // about a
              // above b
              "b": { "x": 1 },

              "c": [
                1,
                2
              ]
            }
            """;

    @Test
    void aMemberInTheMiddleIsALineOfItsOwn() {
        assertThat(edit(LINES, edits -> edits.insertMember(SyntaxPath.ROOT, 1, "new", json("true"))))
                .isEqualTo(LINES.replace("// about a\n", "// about a\n  \"new\": true,\n"));
    }

    @Test
    void aMemberAtTheBeginningComesBeforeTheFirst() {
        assertThat(edit(LINES, edits -> edits.insertMember(SyntaxPath.ROOT, 0, "new", json("true"))))
                .isEqualTo(LINES.replace("{\n  \"a\"", "{\n  \"new\": true,\n  \"a\""));
    }

    @Test
    void aMemberAtTheEndPutsItsCommaBehindTheLastValue() {
        assertThat(edit(LINES, edits -> edits.insertMember(SyntaxPath.ROOT, 3, "new", json("{\"y\": [1]}"))))
                .isEqualTo(LINES.replace("\n  ]\n}", "\n  ],\n  \"new\": {\n    \"y\": [\n      1\n    ]\n  }\n}"));
    }

    @Test
    void theCommaStandsBeforeTheCommentOfTheLastMember() {
        assertThat(edit("{\n\t\"a\": 1 // one\n}", edits -> edits.insertMember(SyntaxPath.ROOT, 1, "b", json("2"))))
                .isEqualTo("{\n\t\"a\": 1, // one\n\t\"b\": 2\n}");
    }

    @Test
    void objectsOnOneLineStayOnOneLine() {
        SyntaxPath b = SyntaxPath.of("b");
        assertThat(edit(LINES, edits -> edits.insertMember(b, 1, "y", json("[1]"))))
                .isEqualTo(LINES.replace("{ \"x\": 1 }", "{ \"x\": 1, \"y\": [1] }"));
        assertThat(edit(LINES, edits -> edits.insertMember(b, 0, "y", json("2"))))
                .isEqualTo(LINES.replace("{ \"x\": 1 }", "{ \"y\": 2, \"x\": 1 }"));
        assertThat(edit("{\"a\":1,\"b\":[]}", edits -> edits.insertItem(SyntaxPath.of("b"), 0, json("{\"x\":[1,2]}"))))
                .isEqualTo("{\"a\":1,\"b\":[{\"x\":[1,2]}]}");
    }

    @Test
    void anEmptyContainerOpensUp() {
        assertThat(edit("{\r\n    \"a\": {}\r\n}", edits -> edits.insertMember(SyntaxPath.of("a"), 0, "b", json("1"))))
                .isEqualTo("{\r\n    \"a\": {\r\n        \"b\": 1\r\n    }\r\n}");
        assertThat(edit(
                        "{\n  \"a\": {\n    // nothing yet\n  }\n}",
                        edits -> edits.insertMember(SyntaxPath.of("a"), 0, "b", json("1"))))
                .isEqualTo("{\n  \"a\": {\n    // nothing yet\n    \"b\": 1\n  }\n}");
    }

    @Test
    void removingTakesTheLineAndTheCommentsBesideIt() {
        assertThat(edit(LINES, edits -> edits.remove(SyntaxPath.of("a"))))
                .isEqualTo(LINES.replace("\n  \"a\": 1, // about a", ""));
        assertThat(edit(LINES, edits -> edits.remove(SyntaxPath.of("b"))))
                .isEqualTo(LINES.replace("\n  // above b\n  \"b\": { \"x\": 1 },", ""));
    }

    @Test
    void removingTheLastMemberTakesTheCommaBeforeIt() {
        assertThat(edit(LINES, edits -> edits.remove(SyntaxPath.of("c"))))
                .isEqualTo("{\n  \"a\": 1, // about a\n  // above b\n  \"b\": { \"x\": 1 }\n\n}\n"
                        .replace("\n\n}", "\n\n}"));
        assertThat(edit("{ \"a\": 1, \"b\": 2 }", edits -> edits.remove(SyntaxPath.of("b"))))
                .isEqualTo("{ \"a\": 1 }");
        assertThat(edit("{ \"a\": 1, \"b\": 2 }", edits -> edits.remove(SyntaxPath.of("a"))))
                .isEqualTo("{ \"b\": 2 }");
    }

    @Test
    void removingSeveralAtOnceLeavesACorrectList() {
        String text = "[\n  0,\n  1,\n  2,\n  3,\n  4\n]";
        assertThat(edit(text, edits -> edits.removeAll(SyntaxPath.ROOT, List.of(1, 3, 4))))
                .isEqualTo("[\n  0,\n  2\n]");
        assertThat(edit(text, edits -> edits.removeAll(SyntaxPath.ROOT, List.of(0, 1, 2, 3, 4))))
                .isEqualTo("[]");
    }

    @Test
    void settingAValueTouchesOnlyWhatDiffers() {
        String text =
                "{\n  \"p\": {\n    \"keep\":   1.50,\n    \"list\": [ 1, 2, 3 ], // three\n    \"old\": 1\n  }\n}";

        assertThat(edit(
                        text,
                        edits -> edits.set(
                                SyntaxPath.of("p"), json("{\"keep\": 1.50, \"list\": [1, 7, 3], \"new\": \"x\"}"))))
                .isEqualTo(
                        "{\n  \"p\": {\n    \"keep\":   1.50,\n    \"list\": [ 1, 7, 3 ], // three\n    \"new\": \"x\"\n  }\n}");
    }

    @Test
    void settingTheSameValueChangesNothing() {
        assertThat(JsonEdits.of(JsonParser.parse(LINES)).set(SyntaxPath.of("b"), json("{\"x\": 1}")))
                .isEqualTo(TextChange.NONE);
    }

    @Test
    void aKeyWithoutValueGetsOne() {
        assertThat(edit("{\n  \"Next\":\n}", edits -> edits.set(SyntaxPath.of("Next"), json("\"B\""))))
                .isEqualTo("{\n  \"Next\": \"B\"\n}");
    }

    @Test
    void itemsMoveWithTheirComments() {
        String text = "[\n  // one\n  1, // 1\n  2,\n  3 // 3\n]";

        assertThat(edit(text, edits -> edits.moveItem(SyntaxPath.ROOT, 0, 2)))
                .isEqualTo("[\n  2,\n  3, // 3\n  // one\n  1 // 1\n]");
        assertThat(edit("[ {\"a\": 1}, {\"b\": 2} ]", edits -> edits.moveItem(SyntaxPath.ROOT, 1, 0)))
                .isEqualTo("[ {\"b\": 2}, {\"a\": 1} ]");
    }

    @Test
    void commasAtTheBeginningOfLinesStayThere() {
        String text = "{\n  \"a\": 1\n  , \"b\": 2\n}";
        String after = edit(text, edits -> edits.insertMember(SyntaxPath.ROOT, 1, "n", json("3")));

        assertThat(JsonParser.parse(after).errors()).isEmpty();
        assertThat(edit(text, edits -> edits.remove(SyntaxPath.of("b")))).isEqualTo("{\n  \"a\": 1\n}");
    }

    @Test
    void textOfOthersIsKeptAndMovedToItsDepth() {
        assertThat(edit("{\n\t\"a\": 1\n}", edits -> edits.setText(SyntaxPath.of("a"), "{\n  \"x\":${X}\n}\n")))
                .isEqualTo("{\n\t\"a\": {\n\t  \"x\":${X}\n\t}\n}");
    }

    private static String edit(String text, Function<JsonEdits, TextChange> edit) {
        return edit.apply(JsonEdits.of(JsonParser.parse(text))).applyTo(text);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
