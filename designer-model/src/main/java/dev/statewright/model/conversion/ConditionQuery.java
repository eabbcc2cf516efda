package dev.statewright.model.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.ChoiceCondition;
import java.util.List;
import java.util.Locale;

/**
 * Says a Choice rule's comparison in JSONata. A comparison of values of different types is false in JSONPath and an error in
 * JSONata, so types are asked first.
 */
final class ConditionQuery {

    private static final String TIMESTAMP =
            "/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$/";

    private final String root;

    ConditionQuery(String root) {
        this.root = root;
    }

    String of(ChoiceCondition condition) {
        return switch (condition) {
            case ChoiceCondition.And(List<ChoiceCondition> all) -> joined(all, " and ");
            case ChoiceCondition.Or(List<ChoiceCondition> all) -> joined(all, " or ");
            case ChoiceCondition.Not(ChoiceCondition one) -> "$not(" + of(one) + ")";
            case ChoiceCondition.Comparison comparison -> comparison(comparison);
            case ChoiceCondition.Expression _ -> throw new Unconvertible("a rule has a Condition, which is JSONata");
            case ChoiceCondition.Unreadable(JsonNode json) ->
                throw new Unconvertible("the rule " + json + " compares nothing yet");
        };
    }

    private String joined(List<ChoiceCondition> conditions, String word) {
        List<String> all = conditions.stream().map(this::of).toList();
        return all.size() == 1 ? all.getFirst() : "(" + String.join(word, all) + ")";
    }

    private String comparison(ChoiceCondition.Comparison comparison) {
        String left = PathQuery.of(comparison.variable(), root);
        String operator = comparison.operator();
        boolean byPath = operator.endsWith("Path");
        String bare = byPath ? operator.substring(0, operator.length() - "Path".length()) : operator;
        JsonNode operand = comparison.operand();
        if (bare.startsWith("Is")) {
            return test(bare, left, operand.booleanValue());
        }
        String right = byPath ? PathQuery.of(operand.asText(), root) : Query.literal(operand);
        if (bare.equals("StringMatches")) {
            return ifType(left, "string", "$contains(" + left + ", " + pattern(operand.asText()) + ")");
        }
        for (String kind : List.of("String", "Numeric", "Boolean", "Timestamp")) {
            if (bare.startsWith(kind)) {
                return compared(kind, left, sign(bare.substring(kind.length())), right, byPath);
            }
        }
        throw new Unconvertible(operator + " is not a comparison");
    }

    private static String compared(String kind, String left, String sign, String right, boolean byPath) {
        if (kind.equals("Timestamp")) {
            String times = "$toMillis(" + left + ") " + sign + " $toMillis(" + right + ")";
            String both =
                    byPath ? "(" + isTimestamp(left) + " ? " + isTimestamp(right) + " : false)" : isTimestamp(left);
            return "(" + both + " ? " + times + " : false)";
        }
        String type = kind.equals("Numeric") ? "number" : kind.toLowerCase(Locale.ROOT);
        String compared = left + " " + sign + " " + right;
        if (sign.equals("=") && !byPath) {
            return compared;
        }
        return byPath ? ifType(left, type, ifType(right, type, compared)) : ifType(left, type, compared);
    }

    private static String ifType(String value, String type, String then) {
        return "($type(" + value + ") = \"" + type + "\" ? " + then + " : false)";
    }

    private static String isTimestamp(String value) {
        return ifType(value, "string", "$contains(" + value + ", " + TIMESTAMP + ")");
    }

    private static String test(String operator, String value, boolean wanted) {
        return switch (operator) {
            case "IsPresent" -> wanted ? "$exists(" + value + ")" : "$not($exists(" + value + "))";
            case "IsNull" -> value + (wanted ? " = null" : " != null");
            case "IsNumeric" -> isType(value, "number", wanted);
            case "IsString" -> isType(value, "string", wanted);
            case "IsBoolean" -> isType(value, "boolean", wanted);
            case "IsTimestamp" -> wanted ? isTimestamp(value) : "$not(" + isTimestamp(value) + ")";
            default -> throw new Unconvertible(operator + " is not a comparison");
        };
    }

    private static String isType(String value, String type, boolean wanted) {
        return "$type(" + value + ")" + (wanted ? " = " : " != ") + "\"" + type + "\"";
    }

    private static String sign(String operator) {
        return switch (operator) {
            case "Equals" -> "=";
            case "LessThan" -> "<";
            case "GreaterThan" -> ">";
            case "LessThanEquals" -> "<=";
            case "GreaterThanEquals" -> ">=";
            default -> throw new Unconvertible(operator + " is not a comparison");
        };
    }

    /** An asterisk stands for any text; one behind a backslash for itself. */
    private static String pattern(String wildcards) {
        StringBuilder pattern = new StringBuilder("/^");
        for (int i = 0; i < wildcards.length(); i++) {
            char c = wildcards.charAt(i);
            if (c == '\\' && i + 1 < wildcards.length()) {
                c = wildcards.charAt(++i);
            } else if (c == '*') {
                pattern.append("[\\s\\S]*");
                continue;
            }
            pattern.append("\\^$.|?*+()[]{}/".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return pattern.append("$/").toString();
    }
}
