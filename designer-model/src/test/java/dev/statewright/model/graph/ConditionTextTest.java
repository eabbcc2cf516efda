package dev.statewright.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.ChoiceCondition.And;
import dev.statewright.model.asl.ChoiceCondition.Comparison;
import dev.statewright.model.asl.ChoiceCondition.Expression;
import dev.statewright.model.asl.ChoiceCondition.Not;
import dev.statewright.model.asl.ChoiceCondition.Or;
import dev.statewright.model.asl.ChoiceCondition.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NumericEquals              | 1                      | $.v = 1
                    NumericLessThan            | 5                      | $.v < 5
                    NumericLessThanEquals      | 5.50                   | $.v ≤ 5.5
                    NumericGreaterThan         | 5                      | $.v > 5
                    NumericGreaterThanEqualsPath | "$.w"                | $.v ≥ $.w
                    StringEquals               | "b"                    | $.v = "b"
                    StringMatches              | "log-*"                | $.v matches "log-*"
                    StringEqualsPath           | "$.w"                  | $.v = $.w
                    TimestampLessThan          | "2024-01-01T00:00:00Z" | $.v < 2024-01-01T00:00:00Z
                    BooleanEquals              | true                   | $.v
                    BooleanEquals              | false                  | not $.v
                    IsPresent                  | true                   | $.v present
                    IsPresent                  | false                  | $.v not present
                    IsNull                     | true                   | $.v is null
                    IsString                   | false                  | $.v is not a string
                    Unheard                    | 1                      | $.v Unheard 1
                    """)
    void aComparisonReadsLikeASentence(String operator, String operand, String text) {
        assertThat(ConditionText.of(comparison("$.v", operator, operand))).isEqualTo(text);
    }

    @Test
    void conditionsAreJoinedByWordsAndBracketedWhereTheyMix() {
        ChoiceCondition small = comparison("$.x", "NumericLessThan", "5");
        ChoiceCondition named = comparison("$.y", "StringEquals", "\"b\"");
        ChoiceCondition open = comparison("$.open", "BooleanEquals", "true");

        assertThat(ConditionText.of(new And(List.of(small, named)))).isEqualTo("$.x < 5 and $.y = \"b\"");
        assertThat(ConditionText.of(new Or(List.of(small, new And(List.of(named, open))))))
                .isEqualTo("$.x < 5 or ($.y = \"b\" and $.open)");
        assertThat(ConditionText.of(new Not(open))).isEqualTo("not $.open");
        assertThat(ConditionText.of(new Not(small))).isEqualTo("not ($.x < 5)");
        assertThat(ConditionText.of(new And(List.of(small)))).isEqualTo("$.x < 5");
    }

    @Test
    void anExpressionStandsWithoutItsDelimitersOnOneLine() {
        assertThat(ConditionText.of(new Expression(json("\"{% $states.input.a >\\n   1 %}\""))))
                .isEqualTo("$states.input.a > 1");
        assertThat(ConditionText.of(new Expression(json("true")))).isEqualTo("true");
    }

    @Test
    void whatCannotBeReadSaysNothing() {
        assertThat(ConditionText.of(new Unreadable(json("{}")))).isEmpty();
    }

    private static Comparison comparison(String variable, String operator, String operand) {
        return new Comparison(variable, operator, json(operand));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
