package dev.statewright.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% $states.input.a %}",
                "{%$uuid()%}",
                "{% ($x := 1; $x + 1) %}",
                "{% \n  $merge([$states.input, {'a': 1}])\n%}",
                "{% $ %}",
                "{% $.a %}"
            })
    void anExpressionThatCanBeReadHasNoProblem(String text) {
        assertThat(JsonataSyntax.isExpression(text)).isTrue();
        assertThat(JsonataSyntax.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {% %}                | Unexpected end of expression
                    {% 1 + %}            | Unexpected end of expression
                    {% "open %}          | String literal must be terminated by a matching quote
                    {% a[1,2) %}         | Expected "]", got ","
                    """)
    void whatIsWrongIsToldInTheParsersWords(String text, String problem) {
        assertThat(JsonataSyntax.problem(text)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {" {% 1 %}", "{% 1 %} ", "1", "{%", "{%}"})
    void otherTextIsLiteral(String text) {
        assertThat(JsonataSyntax.isExpression(text)).isFalse();
    }
}
