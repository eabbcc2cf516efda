package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.condition.TimestampText;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.path.PathExpression;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;
import java.time.Instant;
import java.util.Map;

/** Wait states. */
final class Waits {
    private final Interpreter interpreter;

    Waits(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void begin(Frame frame, Work.Wait wait) {
        Evaluation evaluation = interpreter.evaluation(frame);
        if (!frame.state.isJsonata()) {
            evaluation.over(frame.state.input().of(frame.input, evaluation));
        }
        Instant due = wait.seconds() instanceof Amount.None
                ? timestamp(wait.timestamp(), evaluation)
                : interpreter.now().plusSeconds(seconds(wait.seconds(), evaluation));
        if (due.isAfter(interpreter.now())) {
            frame.timer = interpreter.timers().start(frame, due, Effect.Purpose.WAIT);
        } else {
            leave(frame);
        }
    }

    /** The time has come. */
    void over(Frame frame) {
        frame.timer = 0;
        try {
            leave(frame);
        } catch (EvaluationFailure e) {
            interpreter.recovery().evaluationFailed(frame, e);
        }
    }

    private void leave(Frame frame) {
        StatePlan state = frame.state;
        if (state.isJsonata()) {
            Results.exitByQueries(interpreter, frame, null);
            return;
        }
        Evaluation evaluation = interpreter.evaluation(frame);
        Payload selected = state.input().of(frame.input, evaluation);
        Map<String, Payload> assigned = Results.assigned(state.assign(), evaluation.over(selected));
        interpreter.exit(frame, state.next(), state.output().of(selected, evaluation), assigned);
    }

    private static long seconds(Amount amount, Evaluation evaluation) {
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
                    yield Amounts.capped(Long.parseLong(value.asText()));
                } catch (NumberFormatException e) {
                    throw EvaluationFailure.runtime("The SecondsPath parameter cannot be parsed as a long value: "
                            + path.text() + " == " + Amounts.show(value));
                }
            }
            case Amount.None _ -> 0;
        };
    }

    private static Instant timestamp(Amount amount, Evaluation evaluation) {
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
