package dev.statewright.model.completion.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallAtCaretTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "{% $substring(|$states.input.name, 1, 2) %}; $substring; text",
                "{% $substring($states.input.name, 1, |2) %}; $substring; [length]",
                "{% $join([1, 2, |3], '; $join; texts",
                "{% $map($states.input.items, function($v, $i){ $v.|; $map; function",
                "{% $sum((1 + |; $sum; numbers",
                "{% $replace($x, /[(,]/, |; $replace; replacement",
                "{% $replace($x, \"a(,\", |; $replace; replacement",
                "{% $contains($uppercase(|a), b) %}; $uppercase; text",
                "{% $contains($uppercase(a), |b) %}; $contains; pattern",
                "{% $states.input.names ~> $join(|', ') %}; $join; [separator]",
                "{% $zip(a, b, c, |; $zip; array…"
            })
    void aFunctionOfJsonataKnowsWhichArgumentIsWritten(String marked, String function, String parameter) {
        assertThat(at(marked, ExpressionKind.JSONATA)).isEqualTo(function + " " + parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "States.Format('{}, (|', $.a); States.Format; template",
                "States.Format('a, b', $.a, |$.b); States.Format; value…",
                "States.Array($.a[?(@.b == 'x,y')], States.MathAdd($.n, |1)); States.MathAdd; number",
                "States.ArrayGetItem($['a,b'], |; States.ArrayGetItem; index"
            })
    void anIntrinsicFunctionToo(String marked, String function, String parameter) {
        assertThat(at(marked, ExpressionKind.PATH_OR_INTRINSIC)).isEqualTo(function + " " + parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {"{% $sum(a) + |1 %}", "{% mine(|) %}", "$sum(|", "{% \"$sum(|"})
    void outsideACallThereIsNone(String marked) {
        assertThat(find(marked, ExpressionKind.JSONATA)).isEmpty();
    }

    @Test
    void whoTakesNoMoreHasNoParameterLeft() {
        assertThat(find("{% $uuid(|) %}", ExpressionKind.JSONATA).orElseThrow().argument())
                .isEqualTo(-1);
        assertThat(find("{% $abs(1, |) %}", ExpressionKind.JSONATA)
                        .orElseThrow()
                        .argument())
                .isEqualTo(-1);
    }

    @Test
    void inADefinitionTheExpressionIsFoundByItsSigns() {
        assertThat(inSource("  \"Output\": \"{% $join($x, \\\", (\\\") & $pad($y, "))
                .isEqualTo("$pad width");
        assertThat(inSource("a: >-\n  {% $merge([\n    $x,\n    ")).isEqualTo("$merge objects");
        assertThat(inSource("\\\"name.$\\\": \\\"States.Format('{}', ")).isEqualTo("States.Format value…");
        assertThat(inSource("\"a.$\": \"States.UUID()\", \"b.$\": \"States.MathAdd($.a, "))
                .isEqualTo("States.MathAdd number");
        assertThat(CallAtCaret.inSource("\"a\": \"{% $sum(1) %}\", \"b\": (")).isEmpty();
        assertThat(CallAtCaret.inSource("\"a.$\": \"States.Array(1)\", ")).isEmpty();
    }

    private static String at(String marked, ExpressionKind kind) {
        return told(find(marked, kind).orElseThrow());
    }

    private static String inSource(String before) {
        return told(CallAtCaret.inSource(before).orElseThrow());
    }

    private static String told(CallAtCaret call) {
        return call.function().name() + " " + call.function().parameters().get(call.argument());
    }

    private static java.util.Optional<CallAtCaret> find(String marked, ExpressionKind kind) {
        int caret = marked.indexOf('|');
        return CallAtCaret.find(marked.replace("|", ""), caret, kind);
    }
}
