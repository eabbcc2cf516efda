package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class YamlEditsTest {

    private static final String LINES = """
            # a file
            a: 1 # about a
            # above b
            b: {x: 1}

            c:
              - one
              - Type: Pass # kind
                End: true
                # deep below
            # above d
            d: |
              two
              lines
            """;

    @Test
    void aMemberInTheMiddleIsALineOfItsOwn() {
        assertThat(edit(LINES, edits -> edits.insertMember(SyntaxPath.ROOT, 1, "new", json("true"))))
                .isEqualTo(LINES.replace("# about a\n", "# about a\nnew: true\n"));
        assertThat(edit(LINES, edits -> edits.insertMember(SyntaxPath.ROOT, 3, "new", json("{\"p\": [{\"q\": []}]}"))))
                .isEqualTo(LINES.replace("# above d", "new:\n  p:\n    - q: []\n# above d"));
    }

    @Test
    void aMemberAtTheBeginningStaysBelowWhatIsSaidOfTheFile() {
        assertThat(edit(LINES, edits -> edits.insertMember(SyntaxPath.ROOT, 0, "new", json("1"))))
                .isEqualTo(LINES.replace("a: 1", "new: 1\na: 1"));
    }

    @Test
    void aMemberAtTheEndComesBehindALiteral() {
        assertThat(edit(LINES, edits -> edits.insertMember(SyntaxPath.ROOT, 4, "e", json("\"x\\ny\\n\""))))
                .isEqualTo(LINES + "e: |\n  x\n  y\n");
        assertThat(edit("a: 1", edits -> edits.insertMember(SyntaxPath.ROOT, 1, "b", json("2"))))
                .isEqualTo("a: 1\nb: 2");
    }

    @Test
    void aBlankAtTheEndIsQuotedWhateverTheTextBeginsWith() {
        assertThat(edit("a: one # what\n", edits -> edits.set(SyntaxPath.of("a"), json("\"-- \""))))
                .isEqualTo("a: \"-- \" # what\n");
    }

    @Test
    void aCommentStaysBehindTheHeadOfALiteral() {
        SyntaxPath a = SyntaxPath.of("a");
        assertThat(edit("a: one # what\nb: 1\n", edits -> edits.set(a, json("\"x\\ny\\n\""))))
                .isEqualTo("a: | # what\n  x\n  y\nb: 1\n");
        assertThat(edit("a: # what\nb: 1\n", edits -> edits.set(a, json("\"x\\ny\""))))
                .isEqualTo("a: |- # what\n  x\n  y\nb: 1\n");
        assertThat(edit("a:\n  one # what\nb: 1\n", edits -> edits.set(a, json("\"x\\ny\""))))
                .isEqualTo("a: |- # what\n  x\n  y\nb: 1\n");
        assertThat(edit("a:\n  |\n  one\n# what\nb: 1\n", edits -> edits.set(a, json("\"x\\ny\\n\""))))
                .isEqualTo("a: |\n  x\n  y\n# what\nb: 1\n");
    }

    @Test
    void theFirstMemberOfAnItemStandsBehindItsDash() {
        SyntaxPath item = SyntaxPath.of("c", 1);
        assertThat(edit(LINES, edits -> edits.insertMember(item, 0, "Comment", json("\"x\""))))
                .isEqualTo(LINES.replace("- Type", "- Comment: x\n    Type"));
        assertThat(edit(LINES, edits -> edits.remove(item.then("Type"))))
                .isEqualTo(LINES.replace("- Type: Pass # kind\n    End", "- End"));
        assertThat(edit(LINES, edits -> edits.removeAll(item, List.of("Type", "End"))))
                .isEqualTo(LINES.replace("- Type: Pass # kind\n    End: true\n", "- {}\n"));
    }

    @Test
    void whatIsInBracketsIsEditedThere() {
        SyntaxPath b = SyntaxPath.of("b");
        assertThat(edit(LINES, edits -> edits.insertMember(b, 1, "w", json("[\"a b\", \"a, b\"]"))))
                .isEqualTo(LINES.replace("{x: 1}", "{x: 1, w: [a b, \"a, b\"]}"));
        assertThat(edit(LINES, edits -> edits.set(b.then("x"), json("\"{% $x %}\""))))
                .isEqualTo(LINES.replace("{x: 1}", "{x: \"{% $x %}\"}"));
        assertThat(edit(LINES, edits -> edits.remove(b.then("x")))).isEqualTo(LINES.replace("{x: 1}", "{}"));
        assertThat(edit("a: [\n  1, # one, or more\n  2\n]\n", edits -> edits.removeItem(SyntaxPath.of("a"), 1)))
                .isEqualTo("a: [\n  1 # one, or more\n]\n");
    }

    @Test
    void emptyBracketsGrowToABlock() {
        assertThat(edit(
                        "States: {} # none\n",
                        edits -> edits.insertMember(SyntaxPath.of("States"), 0, "A", json("{\"Type\": \"Pass\"}"))))
                .isEqualTo("States: # none\n  A:\n    Type: Pass\n");
        assertThat(edit(
                        "- []\r\n- b: 1\r\n",
                        edits -> edits.insertItem(SyntaxPath.of(0), 0, json("{\"x\": 1, \"w\": 2}"))))
                .isEqualTo("- - x: 1\r\n    w: 2\r\n- b: 1\r\n");
        assertThat(edit("{}", edits -> edits.insertMember(SyntaxPath.ROOT, 0, "a", json("{\"b\":1}"))))
                .isEqualTo("a:\n  b: 1");
    }

    @Test
    void removingTakesTheLinesAndTheCommentsBesideThem() {
        assertThat(edit(LINES, edits -> edits.remove(SyntaxPath.of("b"))))
                .isEqualTo(LINES.replace("# above b\nb: {x: 1}\n", ""));
        assertThat(edit(LINES, edits -> edits.remove(SyntaxPath.of("c", 1))))
                .isEqualTo(LINES.replace("  - Type: Pass # kind\n    End: true\n    # deep below\n", ""));
        assertThat(edit(LINES, edits -> edits.removeAll(SyntaxPath.of("c"), List.of(0, 1))))
                .contains("c: []\n");
        assertThat(edit("a: 1\nb: 2", edits -> edits.remove(SyntaxPath.of("b"))))
                .isEqualTo("a: 1");
        assertThat(edit("a: 1\n\nb: 2\n\nc: 3\n", edits -> edits.remove(SyntaxPath.of("b"))))
                .isEqualTo("a: 1\n\nc: 3\n");
    }

    @Test
    void valuesOfAnyKindGiveWayToEachOther() {
        SyntaxPath a = SyntaxPath.of("a");
        assertThat(edit(LINES, edits -> edits.set(a, json("{\"x\": [1]}"))))
                .isEqualTo(LINES.replace("a: 1 # about a\n", "a: # about a\n  x:\n    - 1\n"));
        assertThat(edit(LINES, edits -> edits.set(SyntaxPath.of("c"), json("5"))))
                .isEqualTo(LINES.substring(0, LINES.indexOf("c:")) + "c: 5\n    # deep below\n"
                        + LINES.substring(LINES.indexOf("# above d")));
        assertThat(edit("- a\n- b # c\n", edits -> edits.set(SyntaxPath.of(1), json("{\"x\": 1, \"w\": 2}"))))
                .isEqualTo("- a\n- x: 1 # c\n  w: 2\n");
        assertThat(edit("a:\nb:\n", edits -> edits.set(a, json("\"x\"")))).isEqualTo("a: x\nb:\n");
        assertThat(edit("a:\n- 1\nb: 2\n", edits -> edits.set(a, json("{\"x\": 1}"))))
                .isEqualTo("a:\n  x: 1\nb: 2\n");
    }

    @Test
    void sequencesAreIndentedAsElsewhereInTheDocument() {
        assertThat(edit(
                        "a:\n- x: 1\n  y: 2\nb: 1\n",
                        edits -> edits.insertMember(SyntaxPath.ROOT, 2, "c", json("[{\"x\": {\"z\": [1]}}]"))))
                .isEqualTo("a:\n- x: 1\n  y: 2\nb: 1\nc:\n- x:\n    z:\n    - 1\n");
        assertThat(edit(
                        "a:\n    -   x: 1\n",
                        edits -> edits.insertItem(SyntaxPath.of("a"), 1, json("{\"x\":1,\"w\":2}"))))
                .isEqualTo("a:\n    -   x: 1\n    -   x: 1\n        w: 2\n");
    }

    @Test
    void stringsAreQuotedWhereTheyMustBeOrUsuallyAre() {
        SyntaxPath root = SyntaxPath.ROOT;
        for (String needy :
                List.of("yes", "12:30:00", "1", "", " x", "a: b", "a #b", "- x", "{% 1 %}", "2020-01-01", "null")) {
            String after = edit("a: x\n", edits -> edits.insertMember(root, 1, "b", JSON.textNode(needy)));
            assertThat(after).as(needy).isEqualTo("a: x\nb: \"" + needy + "\"\n");
        }
        for (String free : List.of("$.x", "States.Format('{}', $.a)", "arn:aws:x", "${Wait}", "a b", "-x", "Löschen")) {
            assertThat(edit("a: x\n", edits -> edits.insertMember(root, 1, "b", JSON.textNode(free))))
                    .isEqualTo("a: x\nb: " + free + "\n");
        }
        assertThat(edit("a: 'x'\n", edits -> edits.insertMember(root, 1, "b", JSON.textNode("it's"))))
                .isEqualTo("a: 'x'\nb: 'it''s'\n");
        assertThat(edit("a: \"x\"\nb: y\nc: z\n", edits -> edits.set(SyntaxPath.of("a"), JSON.textNode("n"))))
                .isEqualTo("a: \"n\"\nb: y\nc: z\n");
        assertThat(edit("\"a\": x\nb: y\nc: z\n", edits -> edits.renameKey(SyntaxPath.of("a"), "n")))
                .isEqualTo("\"n\": x\nb: y\nc: z\n");
    }

    @Test
    void literalsStayLiterals() {
        assertThat(edit(LINES, edits -> edits.set(SyntaxPath.of("d"), json("\"two\\nmore\\nlines\\n\""))))
                .isEqualTo(LINES.replace("two\n", "two\n  more\n"));
        assertThat(edit(LINES, edits -> edits.set(SyntaxPath.of("d"), json("true"))))
                .isEqualTo(LINES.replace("|\n  two\n  lines", "true"));
    }

    @Test
    void membersAreReplacedInTheirPlace() {
        assertThat(edit(LINES, edits -> edits.replaceMember(SyntaxPath.of("c", 1, "End"), "Next", json("\"yes\""))))
                .isEqualTo(LINES.replace("End: true", "Next: \"yes\""));
    }

    @Test
    void itemsMoveWithTheirComments() {
        assertThat(edit(LINES, edits -> edits.moveItem(SyntaxPath.of("c"), 1, 0)))
                .isEqualTo(LINES.replace("  - one\n", "").replace("    # deep below\n", "    # deep below\n  - one\n"));
    }

    @Test
    void anAliasGivesWayButIsNoWayToItsAnchor() {
        String text = "r: &r\n  - a\nx:\n  r: *r\ny:\n  <<: {k: 1}\n";
        assertThat(edit(text, edits -> edits.set(SyntaxPath.of("x", "r"), json("[1]"))))
                .isEqualTo(text.replace("r: *r", "r:\n    - 1"));
        assertThat(edit(text, edits -> edits.remove(SyntaxPath.of("x", "r"))))
                .isEqualTo(text.replace("x:\n  r: *r", "x: {}"));
        assertThatThrownBy(() -> edit(text, edits -> edits.insertItem(SyntaxPath.of("x", "r"), 0, json("1"))))
                .isInstanceOf(UneditablePlace.class)
                .hasMessage("This is written on line 2 as &r and used in several places. Edit it there, in the code.");
        assertThatThrownBy(() -> edit(text, edits -> edits.remove(SyntaxPath.of("r"))))
                .isInstanceOf(UneditablePlace.class)
                .hasMessage("Line 4 uses *r, which is written here. Change that line first.");
        assertThat(edit(text, edits -> edits.insertItem(SyntaxPath.of("r"), 1, json("2"))))
                .isEqualTo(text.replace("- a\n", "- a\n  - 2\n"));
    }

    @Test
    void textIsTakenFromOneDepthToAnother() {
        YamlEdits edits = YamlEdits.of(DocumentFormat.YAML.parse(LINES));
        assertThat(edits.rawText(SyntaxPath.of("c", 1))).isEqualTo("- Type: Pass # kind\n  End: true\n  # deep below");
        assertThat(edit(
                        LINES,
                        it -> it.insertMemberText(SyntaxPath.of("c", 1), 2, "copy", it.valueText(SyntaxPath.of("c")))))
                .contains(
                        "    End: true\n    copy:\n      - one\n      - Type: Pass # kind\n        End: true\n    # deep below\n");
    }

    private static final com.fasterxml.jackson.databind.node.JsonNodeFactory JSON =
            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance;

    private static String edit(String text, Function<YamlEdits, TextChange> edit) {
        SyntaxTree tree = DocumentFormat.YAML.parse(text);
        assertThat(tree.errors()).isEmpty();
        String after = edit.apply(YamlEdits.of(tree)).applyTo(text);
        assertThat(DocumentFormat.YAML.parse(after).errors()).as(after).isEmpty();
        return after;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
