package dev.statewright.runtime.debug;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.execution.FrameView;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.JsonataExpression;
import dev.statewright.runtime.history.Payload;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Conditions of breakpoints, compiled once. */
final class StopCondition {
    private static final Map<String, JsonataExpression> COMPILED = new ConcurrentHashMap<>();
    private static final int MOST = 1_000;

    private StopCondition() {}

    /** @throws dev.statewright.runtime.expression.InvalidExpression where it cannot be read */
    static JsonataExpression compile(String condition) {
        String text = condition.strip();
        if (COMPILED.size() > MOST) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(
                text,
                each -> JsonataExpression.compile(
                        JsonataExpression.isExpression(each) ? each : "{% " + each + " %}", "Condition"));
    }

    /**
     * Whether it holds; where it has no answer, why.
     *
     * @param result null where there is none
     */
    static Verdict of(Optional<String> condition, FrameView frame, Payload result) {
        if (condition.isEmpty()) {
            return new Verdict(true, Optional.empty());
        }
        try {
            JsonNode value = frame.evaluate(compile(condition.get()), result);
            return value.isBoolean()
                    ? new Verdict(value.booleanValue(), Optional.empty())
                    : new Verdict(true, Optional.of("The condition is neither true nor false, but " + value + "."));
        } catch (EvaluationFailure e) {
            // what is not there yet does not hold
            boolean nothing = e.getMessage().endsWith("returned nothing (undefined).");
            return nothing ? new Verdict(false, Optional.empty()) : new Verdict(true, Optional.of(e.getMessage()));
        }
    }

    /** @param problem why nobody knows; the execution stops then */
    record Verdict(boolean holds, Optional<String> problem) {}
}
