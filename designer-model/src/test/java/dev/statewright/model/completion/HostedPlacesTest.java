package dev.statewright.model.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same help in a definition that is text in another file, however it is written there. */
class HostedPlacesTest {

    private static final String BLOCK = """
            Definition: |
              {
                "StartAt": "A",
                "States": {
                  "A": { "Type": "Pass", ~ },
                  "B": { "Type": "Succeed" }
                }
              }
            Other: 1
            """;

    private static final String SUB = """
            Definition:
              Fn::Sub: |
                {
                  "StartAt": "A", "Comment": "${Stage}",
                  "States": {
                    "A": { "Type": "Pass", ~ },
                    "B": { "Type": "Succeed" }
                  }
                }
            """;

    private static final String QUOTED = """
            { "Definition": "{\\n  \\"StartAt\\": \\"A\\",\\n  \\"States\\": { \\"A\\": { \\"Type\\": \\"Pass\\", ~ }, \\"B\\": { \\"Type\\": \\"Succeed\\" } } }" }
            """;

    private static final String HEREDOC = """
            definition = <<EOF
            {
              "StartAt": "A",
              "States": {
                "A": { "Type": "Pass", "Comment": "${var.stage}", ~ },
                "B": { "Type": "Succeed" }
              }
            }
            EOF
            """;

    static Stream<Arguments> hosts() {
        return Stream.of(
                Arguments.of(BLOCK, DocumentFormat.YAML, SyntaxPath.of("Definition"), "\""),
                Arguments.of(SUB, DocumentFormat.YAML, SyntaxPath.of("Definition", "Fn::Sub"), "\""),
                Arguments.of(QUOTED, DocumentFormat.JSON, SyntaxPath.of("Definition"), "\\\""),
                Arguments.of(HEREDOC, DocumentFormat.HCL, SyntaxPath.of("definition"), "\""));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aFieldIsWrittenAsTheFileWritesIt(String marked, DocumentFormat format, SyntaxPath path, String quote) {
        int caret = marked.indexOf('~');
        String text = marked.replace("~", "");

        Completion next = offered(text, caret, new EmbeddedText(format, path), "Next");

        String key = quote + "Next" + quote + ": " + quote;
        String after = next.change().applyTo(text);
        assertThat(after).startsWith(marked.substring(0, caret) + key);
        TextRange stop = next.stops().getFirst();
        assertThat(stop.start()).isEqualTo(caret + key.length());
        assertThat(after.substring(stop.end())).isEqualTo(quote + text.substring(caret));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aStateIsOfferedWhereItIsNamed(String marked, DocumentFormat format, SyntaxPath path, String quote) {
        int at = marked.indexOf('~');
        String key = quote + "Next" + quote + ": ";
        String text = marked.replace("~", key + quote + quote);
        int caret = at + key.length() + quote.length();

        Completion state = offered(text, caret, new EmbeddedText(format, path), "B");

        assertThat(state.change().applyTo(text)).isEqualTo(marked.replace("~", key + quote + "B" + quote));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aPlaceIsDescribedWhereItStandsInTheFile(String marked, DocumentFormat format, SyntaxPath path, String quote) {
        String text = marked.replace("~", quote + "Next" + quote + ": " + quote + "B" + quote);
        AslDocument document = AslDocument.of(text, new EmbeddedText(format, path));

        PlaceFacts key = PlaceFacts.at(document, text.indexOf("Next")).orElseThrow();
        assertThat(key.field()).contains("Next");
        assertThat(key.range().of(text)).isEqualTo(quote + "Next" + quote);
        PlaceFacts target = PlaceFacts.at(document, text.indexOf("B" + quote)).orElseThrow();
        assertThat(target.state().map(State::name)).contains("B");
    }

    @Test
    void outsideTheDefinitionNothingIsOffered() {
        String text = BLOCK.replace("~", "\"End\": true");
        AslDocument document = AslDocument.of(text, new EmbeddedText(DocumentFormat.YAML, SyntaxPath.of("Definition")));

        assertThat(CodeCompletion.at(new CompletionRequest(document, text.indexOf("Other")))
                        .items())
                .isEmpty();
        assertThat(PlaceFacts.at(document, 3)).isEmpty();
    }

    private static Completion offered(String text, int caret, EmbeddedText where, String label) {
        return CodeCompletion.at(new CompletionRequest(AslDocument.of(text, where), caret)).items().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
