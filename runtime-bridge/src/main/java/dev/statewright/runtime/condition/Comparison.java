package dev.statewright.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.path.PathExpression;

/** One of the 39 comparisons. ASL specification, "Choice State". */
final class Comparison {
    private final PathExpression variable;
    private final Operand operand;
    private final Test test;

    Comparison(PathExpression variable, Operand operand, Test test) {
        this.variable = variable;
        this.operand = operand;
        this.test = test;
    }

    boolean holds(Environment environment) {
        JsonNode left = variable.read(environment);
        if (left == null && !(test instanceof Test.Presence)) {
            throw missing(variable);
        }
        return test.holds(left, operand.value(environment));
    }

    private static EvaluationFailure missing(PathExpression path) {
        return EvaluationFailure.runtime(
                "Invalid path '" + path.text() + "': The choice state's condition path references an invalid value.");
    }

    /** The right side: a literal, or a path. */
    sealed interface Operand {
        JsonNode value(Environment environment);

        record Literal(JsonNode value) implements Operand {
            @Override
            public JsonNode value(Environment environment) {
                return value;
            }
        }

        record Path(PathExpression path) implements Operand {
            @Override
            public JsonNode value(Environment environment) {
                JsonNode value = path.read(environment);
                if (value == null) {
                    throw missing(path);
                }
                return value;
            }
        }
    }
}
