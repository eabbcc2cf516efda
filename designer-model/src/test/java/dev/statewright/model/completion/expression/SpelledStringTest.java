package dev.statewright.model.completion.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.completion.CodeCompletion;
import dev.statewright.model.completion.Completion;
import dev.statewright.model.completion.CompletionRequest;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledStringTest {

    private static final String BLOCK = """
            QueryLanguage: JSONata
            StartAt: A
            States:
              A:
                Type: Pass
                Output: |-
                  {% {
                    "total": $states.inp
                  } %}
                End: true
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n  one\n    two\n\n  three\nb: 1\n",
                "a: |-\n  one\n  two",
                "a: |+\n  one\n\n\nb: 1\n",
                "a: |2\n    one\n  two\nb: 1\n",
                "a: >\n  one\n  two\n\n  three\n    four\n  five\nb: 1\n",
                "a: >-\n  one\n  two\nb: 1\n",
                "a: one\n  two\n   three\nb: 1\n",
                "a: |-\r\n  one\r\n  two\r\nb: 1\r\n",
                "a: \"o\\n\\u0065 \\\" x\"\n",
                "a: 'one two'\n"
            })
    void everyCharacterOfAValueHasItsPlaceInTheText(String text) {
        SyntaxTree tree = AslDocument.of(text, DocumentFormat.YAML).tree();
        SyntaxScalar scalar = (SyntaxScalar) tree.find(SyntaxPath.of("a")).orElseThrow();
        SpelledString spelled =
                SpelledString.of(text, scalar.range(), scalar.value()).orElseThrow();

        for (int i = 0; i < scalar.value().length(); i++) {
            TextRange place = spelled.inSource(new TextRange(i, i + 1));
            char wanted = scalar.value().charAt(i);
            if (wanted != '\n') {
                assertThat(spelled.inValue(place.start())).isEqualTo(i);
            }
            String written = text.substring(place.start(), place.end());
            if (Character.isLetter(wanted) && !written.startsWith("\\")) {
                assertThat(written.strip()).isEqualTo(String.valueOf(wanted));
            }
        }
    }

    @Test
    void anExpressionInABlockIsCompletedWhereItStands() {
        int caret = BLOCK.indexOf("$states.inp") + "$states.inp".length();
        AslDocument document = AslDocument.of(BLOCK, DocumentFormat.YAML);
        Completion input = CodeCompletion.at(new CompletionRequest(document, caret)).items().stream()
                .filter(each -> each.label().equals(".input"))
                .findFirst()
                .orElseThrow();

        assertThat(input.change().applyTo(BLOCK)).isEqualTo(BLOCK.replace("$states.inp", "$states.input"));
    }

    @Test
    void nothingIsOfferedInTheHeadOfABlockAndBehindIt() {
        AslDocument document = AslDocument.of(BLOCK, DocumentFormat.YAML);

        assertThat(StringAtCaret.find(document.tree(), BLOCK.indexOf("|-"))).isEmpty();
        assertThat(StringAtCaret.find(document.tree(), BLOCK.indexOf("End:") + 2))
                .isEmpty();
    }
}
