package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ResultPlace;
import dev.statewright.runtime.plan.StatePlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The way from a result to a state's output, and the values that it assigns. */
final class Results {
    private Results() {}

    /** What a template assigns: a text for each variable. Empty where nothing is written. */
    static Map<String, Payload> assigned(Template assign, Evaluation evaluation) {
        if (assign == null) {
            return Map.of();
        }
        JsonNode values = assign.evaluate(evaluation);
        Map<String, Payload> assigned = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : values.properties()) {
            assigned.put(field.getKey(), Payload.of(field.getValue()));
        }
        return assigned;
    }

    /**
     * JSONPath: ResultSelector, ResultPath, OutputPath; {@code Assign} sees the result. Then the state is left.
     *
     * @param selector null where none is written
     */
    static void exitByPaths(
            Interpreter interpreter, Frame frame, Payload result, Template selector, ResultPlace place) {
        StatePlan state = frame.state;
        Evaluation evaluation = interpreter.evaluation(frame).over(result);
        Map<String, Payload> assigned = assigned(state.assign(), evaluation);
        Payload selected = selector == null ? result : Payload.of(selector.evaluate(evaluation));
        Payload combined = place.put(frame.input, selected);
        Payload output = state.output().of(combined, evaluation.over(combined));
        interpreter.exit(frame, state.next(), output, assigned);
    }

    /** Leaves a state with its result, in its query language. */
    static void exit(Interpreter interpreter, Frame frame, Payload result, Template selector, ResultPlace place) {
        if (frame.state.isJsonata()) {
            exitByQueries(interpreter, frame, result);
        } else {
            exitByPaths(interpreter, frame, result, selector, place);
        }
    }

    /**
     * JSONata: {@code Output} and {@code Assign} see the same values. Then the state is left.
     *
     * @param result null for states that have none: their output is their input then
     */
    static void exitByQueries(Interpreter interpreter, Frame frame, Payload result) {
        StatePlan state = frame.state;
        Evaluation evaluation = interpreter.evaluation(frame).withResult(result);
        Payload output = state.outputTemplate() == null
                ? result == null ? frame.input : result
                : Payload.of(state.outputTemplate().evaluate(evaluation));
        Map<String, Payload> assigned = assigned(state.assign(), evaluation);
        interpreter.exit(frame, state.next(), output, assigned);
    }
}
