package dev.statewright.model.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.ChoiceCondition.And;
import dev.statewright.model.asl.ChoiceCondition.Comparison;
import dev.statewright.model.asl.ChoiceCondition.Expression;
import dev.statewright.model.asl.ChoiceCondition.Not;
import dev.statewright.model.asl.ChoiceCondition.Or;
import dev.statewright.model.asl.ChoiceCondition.Unreadable;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a Choice rule's condition for people: {@code $.x < 5 and $.y = "b"}, {@code not $.open}, {@code $.a present}. */
public final class ConditionText {

    private ConditionText() {}

    /** One line, of any length; empty where there is nothing to read. */
    public static String of(ChoiceCondition condition) {
        return switch (condition) {
            case And and -> joined(and.conditions(), " and ");
            case Or or -> joined(or.conditions(), " or ");
            case Not not -> "not " + enclosed(not.condition());
            case Comparison comparison -> comparison(comparison);
            case Expression expression -> expression(expression.condition());
            case Unreadable _ -> "";
        };
    }

    private static String joined(List<ChoiceCondition> conditions, String word) {
        if (conditions.size() == 1) {
            return of(conditions.getFirst());
        }
        return conditions.stream()
                .map(each -> each instanceof And || each instanceof Or ? enclosed(each) : of(each))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(word));
    }

    private static String enclosed(ChoiceCondition condition) {
        String text = of(condition);
        return text.indexOf(' ') < 0 ? text : "(" + text + ")";
    }

    private static String comparison(Comparison comparison) {
        String variable = comparison.variable();
        JsonNode operand = comparison.operand();
        boolean affirmed = !operand.isBoolean() || operand.booleanValue();
        return switch (comparison.operator()) {
            case "BooleanEquals" ->
                operand.isBoolean() ? (affirmed ? variable : "not " + variable) : variable + " = " + value(comparison);
            case "IsPresent" -> variable + (affirmed ? " present" : " not present");
            case "IsNull" -> variable + is(affirmed) + "null";
            case "IsNumeric" -> variable + is(affirmed) + "a number";
            case "IsString" -> variable + is(affirmed) + "a string";
            case "IsBoolean" -> variable + is(affirmed) + "a boolean";
            case "IsTimestamp" -> variable + is(affirmed) + "a timestamp";
            default -> variable + " " + sign(comparison.operator()) + " " + value(comparison);
        };
    }

    private static String is(boolean affirmed) {
        return affirmed ? " is " : " is not ";
    }

    private static String sign(String operator) {
        String bare = operator.endsWith("Path") ? operator.substring(0, operator.length() - 4) : operator;
        if (bare.endsWith("LessThanEquals")) {
            return "≤";
        }
        if (bare.endsWith("GreaterThanEquals")) {
            return "≥";
        }
        if (bare.endsWith("LessThan")) {
            return "<";
        }
        if (bare.endsWith("GreaterThan")) {
            return ">";
        }
        if (bare.endsWith("Equals")) {
            return "=";
        }
        return bare.equals("StringMatches") ? "matches" : operator;
    }

    private static String value(Comparison comparison) {
        JsonNode operand = comparison.operand();
        boolean bare =
                comparison.operator().endsWith("Path") || comparison.operator().startsWith("Timestamp");
        return bare && operand.isTextual() ? operand.textValue() : operand.toString();
    }

    private static String expression(JsonNode condition) {
        String text = condition.isTextual() ? condition.textValue().strip() : condition.toString();
        if (text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4) {
            text = text.substring(2, text.length() - 2);
        }
        return String.join(" ", text.strip().split("\\s+"));
    }
}
