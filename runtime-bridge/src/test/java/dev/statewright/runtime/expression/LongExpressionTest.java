package dev.statewright.runtime.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LongExpressionTest {

    @Test
    void anExpressionThatIsTooLongToReadIsQuotedInPart() {
        String sum = "1" + "+1".repeat(50_000);

        assertThatThrownBy(() -> JsonataExpression.compile("{% (" + sum + " %}", "Output"))
                .isInstanceOf(InvalidExpression.class)
                .hasMessageStartingWith("The JSONata expression '(1+1+1+1+1")
                .hasMessageContaining("1+1+1… (100002 characters)' specified for the field 'Output' is not valid.")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(1_200));
    }

    @Test
    void aShortOneIsQuotedWhole() {
        assertThatThrownBy(() -> JsonataExpression.compile("{% 1 + %}", "Output"))
                .isInstanceOf(InvalidExpression.class)
                .hasMessageStartingWith(
                        "The JSONata expression '1 +' specified for the field 'Output' is not valid. S0207: ");
    }
}
