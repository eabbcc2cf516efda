package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.path.PathExpression;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Selection;

/** Numbers of a definition when they are needed. */
public final class Amounts {
    /** A hundred years: beyond any quota, and no date overflows. */
    private static final long LONGEST_SECONDS = 3_155_760_000L;

    private Amounts() {}

    /** So many seconds, but no more than a hundred years. */
    static long capped(double seconds) {
        return (long) Math.max(0, Math.min(seconds, LONGEST_SECONDS));
    }

    /** A time-out in seconds; null where none is written. */
    public static Long seconds(String field, Amount amount, Environment evaluation) {
        return switch (amount) {
            case Amount.None _ -> null;
            case Amount.Written written -> whole(field, written.value());
            case Amount.Computed computed -> positive(field, computed(field, computed, evaluation));
            case Amount.ByPath(PathExpression path) -> {
                JsonNode value = Selection.read(path, evaluation);
                if (!value.isIntegralNumber() || value.longValue() <= 0) {
                    throw EvaluationFailure.runtime(
                            "The " + field + "Path parameter does not reference a positive integer: " + path.text()
                                    + " == " + show(value));
                }
                yield capped(value.doubleValue());
            }
        };
    }

    private static long positive(String field, long seconds) {
        if (seconds == 0) {
            throw EvaluationFailure.query("The " + field + " field must be a positive integer but was: 0", field);
        }
        return seconds;
    }

    /** A whole number that the definition has itself. */
    public static long whole(String field, JsonNode value) {
        if (!value.isNumber() || value.longValue() < 0) {
            throw EvaluationFailure.runtime("The " + field + " parameter is not a valid integer: " + show(value));
        }
        return capped(value.doubleValue());
    }

    public static long computed(String field, Amount.Computed computed, Environment evaluation) {
        JsonNode value = computed.expression().evaluate(evaluation, "number");
        if (value.longValue() < 0 || !value.isIntegralNumber()) {
            throw EvaluationFailure.query(
                    "The " + field + " field must be a non-negative integer but was: " + show(value), field);
        }
        return capped(value.doubleValue());
    }

    /**
     * A number read by a path, as AWS parses it: a number or its text.
     *
     * @param kind {@code integer} or {@code float}
     */
    public static double byPath(String field, PathExpression path, String kind, Environment evaluation) {
        JsonNode value = Selection.read(path, evaluation);
        try {
            return kind.equals("integer") ? Long.parseLong(value.asText()) : Double.parseDouble(value.asText());
        } catch (NumberFormatException e) {
            throw EvaluationFailure.runtime("The " + field + "Path field refers to value \"" + show(value)
                    + "\" which is not a valid " + kind + ": " + path.text());
        }
    }

    static String show(JsonNode value) {
        return value.isTextual() ? value.textValue() : Json.write(value);
    }
}
