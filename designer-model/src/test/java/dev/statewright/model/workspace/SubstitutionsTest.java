package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {

    @Test
    void quotedAndBareNamesAreFilledIn() {
        assertThat(Substitutions.apply(
                        "{\"Resource\": \"${Fn}:1\", \"Seconds\": ${Wait}}",
                        Map.of("Fn", "arn:aws:lambda", "Wait", "30")))
                .isEqualTo(new Substitutions("{\"Resource\": \"arn:aws:lambda:1\", \"Seconds\": 30}", List.of()));
    }

    @Test
    void whatHasNoValueStaysAndIsReportedOnce() {
        assertThat(Substitutions.apply("\"${A}${B}${A}\"", Map.of("B", "b")))
                .isEqualTo(new Substitutions("\"${A}b${A}\"", List.of("A")));
    }

    @Test
    void aValueWithinQuotesIsEscapedForJson() {
        assertThat(Substitutions.apply("\"a \\\" ${X}\" ${X}", Map.of("X", "say \"hi\"")))
                .isEqualTo(new Substitutions("\"a \\\" say \\\"hi\\\"\" say \"hi\"", List.of()));
    }

    @Test
    void inYamlAValueIsQuotedWhereItWouldBeSomethingElse() {
        AslDocument document = AslDocument.of("""
                a: ${Arn}
                b: ${Seconds}   # wait
                c: "x ${Quote}"
                d: 'x ${Single}'
                e: ${Odd}
                f: !GetAtt Fn.Arn
                g: |
                  {"x": "${Arn}"}
                """, DocumentFormat.YAML);
        Map<String, String> values = Map.of(
                "Arn",
                "arn:aws:x",
                "Seconds",
                "30",
                "Quote",
                "say \"hi\"",
                "Single",
                "it's",
                "Odd",
                "a: b",
                "Fn.Arn",
                "fn");

        assertThat(Substitutions.in(document, values).text()).isEqualTo("""
                        a: arn:aws:x
                        b: 30   # wait
                        c: "x say \\"hi\\""
                        d: 'x it''s'
                        e: "a: b"
                        f: "fn"
                        g: |
                          {"x": "arn:aws:x"}
                        """);
    }

    @Test
    void whatIsNoNameIsNoSubstitution() {
        String text = "\"{% $map($x, function($v) {${ 'a': 1}}) %} ${\"";

        assertThat(Substitutions.apply(text, Map.of())).isEqualTo(new Substitutions(text, List.of()));
    }
}
