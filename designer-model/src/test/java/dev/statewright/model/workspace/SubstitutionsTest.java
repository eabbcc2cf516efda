package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatIsNoNameIsNoSubstitution() {
        String text = "\"{% $map($x, function($v) {${ 'a': 1}}) %} ${\"";

        assertThat(Substitutions.apply(text, Map.of())).isEqualTo(new Substitutions(text, List.of()));
    }
}
