package dev.statewright.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Corpus;
import dev.statewright.model.asl.AslReader;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class YamlParserTest {

    private static final String WAIT = """
            # waits
            StartAt: Wait   # the first
            States:
              Wait:
                Type: Wait
                Seconds: 10
                Next: "Löschen 🗑"
              "Löschen 🗑":
                Type: Pass
                Result: |
                  two
                  lines
                End: true
            """;

    @Test
    void readsAWorkflowAsJsonWould() {
        SyntaxTree tree = YamlParser.parse(WAIT);

        assertThat(tree.errors()).isEmpty();
        assertThat(SyntaxJson.toJson(tree.root().orElseThrow()).toString())
                .isEqualTo(
                        "{\"StartAt\":\"Wait\",\"States\":{\"Wait\":{\"Type\":\"Wait\",\"Seconds\":10,\"Next\":\"Löschen 🗑\"},"
                                + "\"Löschen 🗑\":{\"Type\":\"Pass\",\"Result\":\"two\\nlines\\n\",\"End\":true}}}");
        assertThat(AslReader.read(tree).states()).hasSize(2);
    }

    @Test
    void placesCountUtf16UnitsAndBlocksEndWithTheirLastValue() {
        SyntaxTree tree = YamlParser.parse(WAIT);

        SyntaxNode deleting = tree.find(SyntaxPath.of("States", "Löschen 🗑")).orElseThrow();
        assertThat(deleting.range().of(WAIT)).startsWith("Type: Pass").endsWith("End: true");
        assertThat(tree.find(SyntaxPath.of("States", "Wait", "Next"))
                        .orElseThrow()
                        .range()
                        .of(WAIT))
                .isEqualTo("\"Löschen 🗑\"");
        assertThat(tree.comments().stream().map(range -> range.of(WAIT))).containsExactly("# waits", "# the first");
    }

    @Test
    void aSecondDocumentIsAMistakeAndAnEndOfTheFirstIsNone() {
        assertThat(YamlParser.parse("a: 1\n---\nb: 2\n").errors())
                .singleElement()
                .satisfies(error -> assertThat(error.range().start()).isEqualTo(5))
                .satisfies(error -> assertThat(error.message()).startsWith("A second document begins here"));
        assertThat(YamlParser.parse("---\na: 1\n...\n").errors()).isEmpty();
        assertThat(YamlParser.parse("---\na: 1\n---\n").errors()).isEmpty();
    }

    @Test
    void anAliasIsWhatItsAnchorNamesAndMergeKeysBringItIn() {
        SyntaxTree tree = YamlParser.parse("""
                Retry: &retry
                  - ErrorEquals: [States.ALL]
                Base: &base {Type: Pass, End: true}
                A:
                  <<: *base
                  End: false
                B:
                  Retry: *retry
                """);

        assertThat(tree.errors()).isEmpty();
        assertThat(SyntaxJson.toJson(tree.find(SyntaxPath.of("B", "Retry", 0, "ErrorEquals", 0))
                                .orElseThrow())
                        .textValue())
                .isEqualTo("States.ALL");
        assertThat(SyntaxJson.toJson(tree.find(SyntaxPath.of("A")).orElseThrow())
                        .toString())
                .isEqualTo("{\"Type\":\"Pass\",\"End\":false}");
    }

    @Test
    void whatComesBeforeAnErrorIsKept() {
        SyntaxTree tree = YamlParser.parse("StartAt: A\nStates:\n  A:\n    Type: Pass\n   Broken: [\n");

        assertThat(tree.find(SyntaxPath.of("States", "A", "Type"))).isPresent();
        assertThat(tree.errors()).hasSize(1);
        assertThat(tree.positionOf(tree.errors().getFirst().range().start()).line())
                .isEqualTo(5);
    }

    @Test
    void everyYamlFileOfTheCorpusIsReadAlsoWhenCutOff() {
        for (Corpus.Definition definition : Corpus.yaml()) {
            String text = definition.text();
            assertThat(YamlParser.parse(text).root()).as(definition.toString()).isPresent();
            for (int cut = 0; cut < text.length(); cut += 97) {
                YamlParser.parse(text.substring(0, cut));
            }
        }
    }

    @Test
    void aliasesThatWouldMakeMillionsOfValuesAreOneErrorAtTheOneThatIsTooMany() {
        StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level <= 20; level++) {
            String alias = "*a" + (level - 1);
            text.append("a%d: &a%d [%s]\n".formatted(level, level, String.join(",", Collections.nCopies(9, alias))));
        }

        SyntaxTree tree = YamlParser.parse(text.toString());

        assertThat(tree.errors().stream()
                        .map(error -> tree.positionOf(error.range().start()) + " " + error.message()))
                .containsExactly(
                        "6:34 With this alias the document becomes more than 524,288 values; write out what is meant");
    }

    @Test
    void thousandsOfAliasesOfOneRetryAreNothingUnusual() {
        String text = "Retry: &retry [{ErrorEquals: [States.ALL], MaxAttempts: 3}]\nStates:\n"
                + "  - Retry: *retry\n".repeat(5_000);

        assertThat(YamlParser.parse(text).errors()).isEmpty();
    }
}
