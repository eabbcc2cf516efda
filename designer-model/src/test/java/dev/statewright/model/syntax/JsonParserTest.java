package dev.statewright.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonParserTest {

    @Test
    void readsEveryKindOfValue() throws Exception {
        String text =
                "{\"a\": [1, -2.50, 1e3, 12345678901234567890, true, false, null, \"x\\n\\u00e9\\\"\"], \"b\": {}, \"c\": []}";

        SyntaxTree tree = JsonParser.parse(text);

        assertThat(tree.errors()).isEmpty();
        assertThat(SyntaxJson.toJson(tree.root().orElseThrow()).toString())
                .isEqualTo(
                        "{\"a\":[1,-2.50,1E+3,12345678901234567890,true,false,null,\"x\\né\\\"\"],\"b\":{},\"c\":[]}");
    }

    @Test
    void rangesAreThoseOfTheText() {
        String text = " {\"Type\" : \"Pass\"} ";
        SyntaxTree tree = JsonParser.parse(text);
        SyntaxMember member = tree.member(SyntaxPath.of("Type")).orElseThrow();

        assertThat(tree.root().orElseThrow().range().of(text)).isEqualTo("{\"Type\" : \"Pass\"}");
        assertThat(member.range().of(text)).isEqualTo("\"Type\" : \"Pass\"");
        assertThat(member.keyRange().of(text)).isEqualTo("\"Type\"");
        assertThat(member.value().orElseThrow().range().of(text)).isEqualTo("\"Pass\"");
    }

    @Test
    void bareSubstitutionsAreValuesAndQuotedOnesAreStrings() {
        SyntaxTree tree = JsonParser.parse("{\"Seconds\": ${Wait}, \"Resource\": \"${Arn}\", \"A\": ${f({x: 1})}}");

        assertThat(tree.errors()).isEmpty();
        assertThat(scalar(tree, "Seconds").kind()).isEqualTo(SyntaxScalar.Kind.SUBSTITUTION);
        assertThat(scalar(tree, "Resource"))
                .isEqualTo(new SyntaxScalar(new TextRange(33, 41), SyntaxScalar.Kind.STRING, "${Arn}"));
        assertThat(scalar(tree, "A").value()).isEqualTo("${f({x: 1})}");
    }

    @Test
    void commentsAreKeptAndAreNoErrors() {
        String text = "// one\n{/* two */\"a\": 1 // three\n}";
        SyntaxTree tree = JsonParser.parse(text);

        assertThat(tree.errors()).isEmpty();
        assertThat(tree.comments())
                .extracting(range -> range.of(text))
                .containsExactly("// one", "/* two */", "// three");
    }

    @Test
    void aMissingValueLeavesTheNextMemberAlone() {
        SyntaxTree tree = JsonParser.parse("{\n  \"Next\": \n  \"End\": true\n}");

        assertThat(tree.member(SyntaxPath.of("Next")).orElseThrow().value()).isEmpty();
        assertThat(scalar(tree, "End").value()).isEqualTo("true");
        assertThat(messages(tree))
                .containsExactly("Expected a value for this key", "Expected a comma or } after this value");
    }

    @Test
    void aMissingCommaIsSaidBehindTheValue() {
        SyntaxTree tree = JsonParser.parse("{\"a\": 12 \"b\": 2}");

        assertThat(tree.errors())
                .containsExactly(new SyntaxError(new TextRange(7, 8), "Expected a comma or } after this value"));
        assertThat(scalar(tree, "b").value()).isEqualTo("2");
    }

    @Test
    void aCommaTooManyIsAnError() {
        assertThat(messages(JsonParser.parse("{\"a\": [1,2,], \"b\": 1,}")))
                .containsExactly("A comma may not stand before ]", "A comma may not stand before }");
        assertThat(messages(JsonParser.parse("[,1]"))).containsExactly("Expected a value before this comma");
    }

    @Test
    void aWrongBracketClosesWhatItCanClose() {
        SyntaxTree tree = JsonParser.parse("{\"a\": [1, {\"b\": 2], \"c\": 3}");

        assertThat(messages(tree)).containsExactly("Expected } before this ]");
        assertThat(scalar(tree, "c").value()).isEqualTo("3");
    }

    @Test
    void aRepeatedKeyStaysInTheTreeAndTheLastOneCounts() {
        SyntaxTree tree = JsonParser.parse("{\"a\": 1, \"a\": 2}");

        assertThat(tree.object(SyntaxPath.ROOT).orElseThrow().members()).hasSize(2);
        assertThat(scalar(tree, "a").value()).isEqualTo("2");
        assertThat(tree.errors())
                .containsExactly(
                        new SyntaxError(new TextRange(9, 12), "The key \"a\" occurs more than once in this object"));
    }

    @Test
    void anUnfinishedStringEndsWithItsLine() {
        SyntaxTree tree = JsonParser.parse("{\n  \"Next\": \"Foo,\n  \"End\": true\n}");

        assertThat(scalar(tree, "Next").value()).isEqualTo("Foo");
        assertThat(scalar(tree, "End").value()).isEqualTo("true");
        assertThat(messages(tree)).containsExactly("This string is not closed; expected \" at its end");
    }

    @Test
    void emptyAndHalfDocumentsSayWhatIsMissing() {
        assertThat(messages(JsonParser.parse(""))).containsExactly("The document is empty; a workflow begins with {");
        assertThat(messages(JsonParser.parse("{\"a\": {"))).containsExactly("This { is never closed");
        assertThat(messages(JsonParser.parse("{} x")))
                .containsExactly("Expected nothing more after the end of the value");
        assertThat(JsonParser.parse("{\"States\": {\"A\": {\"Type\": \"Pa").find(SyntaxPath.of("States", "A", "Type")))
                .isPresent();
    }

    @Test
    void theCaretFindsTheDeepestPath() {
        String text = "{\"States\": {\"A\": {\"Retry\": [{\"ErrorEquals\": [\"x\", \"y\"]}]}}}";
        SyntaxTree tree = JsonParser.parse(text);

        assertThat(tree.pathAt(text.indexOf("\"y\"")))
                .isEqualTo(SyntaxPath.of("States", "A", "Retry", 0, "ErrorEquals", 1));
        assertThat(tree.pathAt(text.indexOf("Retry"))).isEqualTo(SyntaxPath.of("States", "A", "Retry"));
        assertThat(tree.pathAt(0)).isEqualTo(SyntaxPath.ROOT);
    }

    @Test
    void nestingWithoutEndIsAnErrorAndNoOverflow() {
        for (String open : new String[] {"[", "{\"a\":", "[{\"a\":"}) {
            SyntaxTree tree = JsonParser.parse(open.repeat(100_000));
            assertThat(messages(tree)).contains("This is nested deeper than 500 levels and is not read");
            assertThat(SyntaxJson.toJson(tree.root().orElseThrow()).isContainerNode())
                    .isTrue();
        }
        SyntaxTree closed = JsonParser.parse("[".repeat(100_000) + "]".repeat(100_000));
        assertThat(closed.errors()).hasSize(1);
    }

    @Test
    void noTextWhateverMakesItFail() {
        Random random = new Random(7);
        String alphabet = "{}[]\",:\\/ \n\t'$un1e-.*#\uD83D\uDE00\uFEFF\u0000";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            SyntaxTree tree = JsonParser.parse(text.toString());
            tree.root().ifPresent(SyntaxJson::toJson);
            for (SyntaxError error : tree.errors()) {
                assertThat(error.range().end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    void whatJacksonAcceptsHasNoErrorsAndTheSameValue() throws Exception {
        ObjectMapper jackson = new ObjectMapper();
        String text = "{\"x\": [0.5, 100, -1, \"\\ud83d\\ude00 \\/ é\", {\"deep\": [[[]]]}], \"\": null}";

        assertThat(SyntaxJson.toJson(JsonParser.parse(text).root().orElseThrow()))
                .isEqualTo(jackson.readTree(text));
    }

    private static SyntaxScalar scalar(SyntaxTree tree, Object... steps) {
        return (SyntaxScalar) tree.find(SyntaxPath.of(steps)).orElseThrow();
    }

    private static List<String> messages(SyntaxTree tree) {
        return tree.errors().stream().map(SyntaxError::message).toList();
    }
}
