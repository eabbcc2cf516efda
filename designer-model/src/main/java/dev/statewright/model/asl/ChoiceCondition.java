package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a Choice rule tests. */
public sealed interface ChoiceCondition {

    /** All must hold. */
    record And(List<ChoiceCondition> conditions) implements ChoiceCondition {
        public And {
            conditions = List.copyOf(conditions);
        }
    }

    /** One must hold. */
    record Or(List<ChoiceCondition> conditions) implements ChoiceCondition {
        public Or {
            conditions = List.copyOf(conditions);
        }
    }

    /** Must not hold. */
    record Not(ChoiceCondition condition) implements ChoiceCondition {}

    /**
     * A comparison in JSONPath.
     *
     * @param variable a path
     * @param operator as ASL spells it: {@code StringEquals}, {@code NumericLessThanPath}, {@code IsPresent} …
     * @param operand the value on the right: a literal, or a path for operators that end in {@code Path}
     */
    record Comparison(String variable, String operator, JsonNode operand) implements ChoiceCondition {}

    /** A JSONata condition: a boolean, or the expression text with its delimiters. */
    record Expression(JsonNode condition) implements ChoiceCondition {}

    /** Not to be read as any of the above; the JSON as written. */
    record Unreadable(JsonNode json) implements ChoiceCondition {}
}
