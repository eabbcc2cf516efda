package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.syntax.SyntaxScalar.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The comparisons of Choice rules and what they compare with. ASL specification, "Choice State", "Data-test expression". */
final class ChoiceOperators {

    private static final List<String> ORDER =
            List.of("Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals");
    private static final Map<String, Check> OPERANDS = operands();

    /** A JSONata condition: an expression, or a fixed boolean. */
    static final Check CONDITION = (value, site) -> {
        if (Checks.isKind(value, Kind.BOOLEAN) || Checks.isPlaceholder(value)) {
            return;
        }
        if (Checks.isString(value) && JsonataSyntax.isExpression(Checks.textOf(value))) {
            Expressions.check(value, site);
        } else {
            site.error("The value for the field 'Condition' must be a JSONata expression or a Boolean", value.range());
        }
    };

    private ChoiceOperators() {}

    /** How the operand of an operator is checked; null where there is no such operator. */
    static Check operand(String operator) {
        return OPERANDS.get(operator);
    }

    /** All operators. */
    static Set<String> names() {
        return OPERANDS.keySet();
    }

    /** Whether the operator compares with a literal of which AWS warns when it looks like a path. */
    static boolean isLiteral(String operator) {
        return OPERANDS.containsKey(operator) && !operator.endsWith("Path") && !operator.startsWith("Is");
    }

    private static Map<String, Check> operands() {
        Map<String, Check> operands = new HashMap<>();
        for (String order : ORDER) {
            operands.put("String" + order, Checks.TEXT);
            operands.put("Numeric" + order, Checks.number(Long.MIN_VALUE, Long.MAX_VALUE));
            operands.put("Timestamp" + order, Checks.TIMESTAMP);
        }
        operands.put("BooleanEquals", Checks.FLAG);
        for (String operator : List.copyOf(operands.keySet())) {
            operands.put(operator + "Path", Checks.PATH);
        }
        operands.put("StringMatches", Checks.TEXT);
        for (String type : List.of("Null", "Present", "Numeric", "String", "Boolean", "Timestamp")) {
            operands.put("Is" + type, Checks.FLAG);
        }
        return Map.copyOf(operands);
    }
}
