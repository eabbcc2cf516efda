package dev.statewright.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.runtime.expression.InvalidExpression;
import dev.statewright.runtime.expression.JsonataExpression;
import dev.statewright.runtime.path.InvalidPath;
import dev.statewright.runtime.path.PathExpression;
import java.util.List;

/** Compiles what a Choice rule tests. */
public final class Conditions {
    private Conditions() {}

    /**
     * @param location of the rule: {@code Choices[0]}
     * @throws InvalidExpression where it cannot be read
     */
    public static Condition compile(ChoiceCondition condition, String location) {
        return switch (condition) {
            case ChoiceCondition.And and -> new Condition.And(all(and.conditions(), location));
            case ChoiceCondition.Or or -> new Condition.Or(all(or.conditions(), location));
            case ChoiceCondition.Not not -> new Condition.Not(compile(not.condition(), location));
            case ChoiceCondition.Comparison comparison -> new Condition.Compared(comparison(comparison));
            case ChoiceCondition.Expression expression -> expression(expression.condition(), location + "/Condition");
            case ChoiceCondition.Unreadable unreadable ->
                throw new InvalidExpression(
                        "A choice rule needs a Variable and one comparison operator, And, Or, Not or a Condition, but was: "
                                + unreadable.json());
        };
    }

    private static Condition[] all(List<ChoiceCondition> conditions, String location) {
        return conditions.stream().map(each -> compile(each, location)).toArray(Condition[]::new);
    }

    private static Condition expression(JsonNode json, String location) {
        if (json.isBoolean()) {
            return new Condition.Always(json.booleanValue());
        }
        if (json.isTextual() && JsonataExpression.isExpression(json.textValue())) {
            return new Condition.Query(JsonataExpression.compile(json.textValue(), location));
        }
        throw new InvalidExpression("A Condition must be a boolean or a JSONata expression, but was: " + json);
    }

    private static Comparison comparison(ChoiceCondition.Comparison comparison) {
        String operator = comparison.operator();
        boolean byPath = operator.endsWith("Path");
        Test test = Test.of(byPath ? operator.substring(0, operator.length() - 4) : operator);
        if (test == null) {
            throw new InvalidExpression("There is no comparison operator '" + operator + "'.");
        }
        try {
            return new Comparison(
                    PathExpression.compile(comparison.variable()),
                    byPath
                            ? new Comparison.Operand.Path(
                                    PathExpression.compile(comparison.operand().asText()))
                            : new Comparison.Operand.Literal(comparison.operand()),
                    test);
        } catch (InvalidPath e) {
            throw new InvalidExpression(e.getMessage());
        }
    }
}
