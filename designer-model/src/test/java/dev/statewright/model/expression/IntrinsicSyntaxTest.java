package dev.statewright.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.UUID()",
                "States.Array('Foo', 2020, $.someJson, null)",
                "States.MathAdd($.Iterations, -1)",
                "States.Format('Welcome to {}\\'s playlist.', $.firstName)",
                "States.Format('a, (b) {}', States.ArrayGetItem(States.StringSplit($.k, '/'), 0))",
                "States.ArrayGetItem($.a[?(@.k == 'x, y')].v, 0)",
                "States.StringToJson('{\"a\": 1}')",
                "States.Format( '{}' , $$.Execution.Name )"
            })
    void aCallIsRecognised(String text) {
        assertThat(IntrinsicSyntax.isCall(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.Unheard()",
                "States.UUID",
                "States.UUID(",
                "States.UUID())",
                "States.Array(,1)",
                "States.Array(1,)",
                "States.Array(1 2)",
                "States.Array(abc)",
                "States.Format('open)",
                "States.StringToJson('{\\\"a\\\": 1}')",
                "x States.UUID()"
            })
    void whatIsNoCallIsRefused(String text) {
        assertThat(IntrinsicSyntax.isCall(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.MathAdd(1)",
                "States.MathAdd(1, 2, 3)",
                "States.MathRandom(1)",
                "States.UUID(1)",
                "States.Format()",
                "States.Array(States.ArrayLength())"
            })
    void aFunctionTakesAsManyArgumentsAsItTakes(String text) {
        assertThat(IntrinsicSyntax.isCall(text)).isFalse();
    }

    @Test
    void aFormatWhosePlaceholdersAreNotFilledIsTold() {
        assertThat(IntrinsicSyntax.unevenFormat("States.Format('{} {}', $.a)"))
                .contains(new IntrinsicSyntax.UnevenFormat(2, 1));
        assertThat(IntrinsicSyntax.unevenFormat("States.StringToJson(States.Format('a', $.a))"))
                .contains(new IntrinsicSyntax.UnevenFormat(0, 1));
        assertThat(IntrinsicSyntax.unevenFormat("States.Format('\\{\\} {}', $.a)"))
                .isEmpty();
        assertThat(IntrinsicSyntax.unevenFormat("States.Format($.template, $.a, $.b)"))
                .isEmpty();
    }
}
