package dev.statewright.runtime.condition;

import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.expression.JsonataExpression;

/** A compiled condition of a Choice rule. */
public sealed interface Condition {
    /** @throws dev.statewright.runtime.expression.EvaluationFailure where a path leads nowhere or an expression fails */
    boolean holds(Environment environment);

    record Always(boolean value) implements Condition {
        @Override
        public boolean holds(Environment environment) {
            return value;
        }
    }

    record And(Condition[] parts) implements Condition {
        @Override
        public boolean holds(Environment environment) {
            for (Condition part : parts) {
                if (!part.holds(environment)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Or(Condition[] parts) implements Condition {
        @Override
        public boolean holds(Environment environment) {
            for (Condition part : parts) {
                if (part.holds(environment)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Environment environment) {
            return !part.holds(environment);
        }
    }

    record Query(JsonataExpression expression) implements Condition {
        @Override
        public boolean holds(Environment environment) {
            return expression.evaluate(environment, "boolean").booleanValue();
        }
    }

    /** A comparison of ASL's JSONPath kind. */
    record Compared(Comparison comparison) implements Condition {
        @Override
        public boolean holds(Environment environment) {
            return comparison.holds(environment);
        }
    }
}
