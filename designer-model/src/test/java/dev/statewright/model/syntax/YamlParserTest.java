package dev.statewright.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Corpus;
import dev.statewright.model.asl.AslReader;
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
}
