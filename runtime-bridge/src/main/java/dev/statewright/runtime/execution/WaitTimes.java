package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.condition.TimestampText;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.path.PathExpression;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Work;
import java.time.Instant;

/** Until when a Wait state waits. */
public final class WaitTimes {
    private WaitTimes() {}

    /**
     * The instant, which may have passed.
     *
     * @throws EvaluationFailure where the state's time is none
     */
    public static Instant due(Work.Wait wait, Environment evaluation) {
        return wait.seconds() instanceof Amount.None
                ? timestamp(wait.timestamp(), evaluation)
                : evaluation.now().plusSeconds(seconds(wait.seconds(), evaluation));
    }

    private static long seconds(Amount amount, Environment evaluation) {
        return switch (amount) {
            case Amount.Written written -> Amounts.whole("Seconds", written.value());
            case Amount.Computed computed -> Amounts.computed("Seconds", computed, evaluation);
            case Amount.ByPath(PathExpression path) -> {
                JsonNode value = path.read(evaluation);
                if (value == null || value.isNull()) {
                    throw EvaluationFailure.runtime(
                            "The SecondsPath parameter does not reference an input value: " + path.text());
                }
                try {
                    long seconds = Long.parseLong(value.asText());
                    if (seconds < 0) {
                        throw EvaluationFailure.runtime("The SecondsPath parameter references a negative value: "
                                + path.text() + " == " + Amounts.show(value));
                    }
                    yield Amounts.capped(seconds);
                } catch (NumberFormatException e) {
                    throw EvaluationFailure.runtime("The SecondsPath parameter cannot be parsed as a long value: "
                            + path.text() + " == " + Amounts.show(value));
                }
            }
            case Amount.None _ -> 0;
        };
    }

    private static Instant timestamp(Amount amount, Environment evaluation) {
        return switch (amount) {
            case Amount.Written written -> parsed(written.value());
            case Amount.Computed computed -> parsed(computed.expression().evaluate(evaluation));
            case Amount.ByPath(PathExpression path) -> {
                JsonNode value = path.read(evaluation);
                if (value == null || value.isNull()) {
                    throw EvaluationFailure.runtime(
                            "The TimestampPath parameter does not reference an input value: " + path.text());
                }
                Instant instant = TimestampText.parse(value);
                if (instant == null) {
                    throw EvaluationFailure.runtime(
                            "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time"
                                    + " format string: " + path.text() + " == " + Amounts.show(value));
                }
                yield instant;
            }
            case Amount.None _ -> Instant.EPOCH;
        };
    }

    private static Instant parsed(JsonNode value) {
        Instant instant = TimestampText.parse(value);
        if (instant == null) {
            throw EvaluationFailure.query(
                    "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                            + Amounts.show(value),
                    "Timestamp");
        }
        return instant;
    }
}
