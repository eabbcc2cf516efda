package dev.statewright.app.inspector.field;

import java.util.ArrayList;
import java.util.List;

/** The comparison operators of a Choice rule in JSONPath. ASL specification, "Data-test expression". */
final class ComparisonOperators {

    private static final List<String> ORDERS =
            List.of("Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals");
    private static final List<String> TESTS =
            List.of("IsPresent", "IsNull", "IsString", "IsNumeric", "IsBoolean", "IsTimestamp");

    private ComparisonOperators() {}

    /** All of them, those of one kind together. */
    static List<String> all() {
        List<String> operators = new ArrayList<>();
        for (String kind : List.of("String", "Numeric", "Timestamp")) {
            ORDERS.forEach(order -> operators.add(kind + order));
            ORDERS.forEach(order -> operators.add(kind + order + "Path"));
        }
        operators.add(10, "StringMatches");
        operators.add("BooleanEquals");
        operators.add("BooleanEqualsPath");
        operators.addAll(TESTS);
        return operators;
    }

    /** What the operand of an operator is. */
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        PATH
    }

    static Kind operandOf(String operator) {
        if (operator.endsWith("Path")) {
            return Kind.PATH;
        }
        if (operator.startsWith("Numeric")) {
            return Kind.NUMBER;
        }
        return operator.startsWith("Boolean") || operator.startsWith("Is") ? Kind.BOOLEAN : Kind.STRING;
    }
}
