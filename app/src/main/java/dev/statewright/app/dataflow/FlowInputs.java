package dev.statewright.app.dataflow;

import dev.statewright.app.expression.ValueText;
import dev.statewright.model.asl.State;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.StateSample;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.preview.Simulation;
import java.util.Optional;

/**
 * What goes into a state's data flow, as texts of JSON.
 *
 * @param result what its work gives; an error where {@code fails}
 * @param inputFrom where the input comes from, for people; empty where they typed it
 * @param resultFrom likewise of the result
 */
public record FlowInputs(String input, String result, boolean fails, String inputFrom, String resultFrom) {

    private static final String EMPTY = "{}";
    private static final String ERROR = "{\n  \"Error\": \"States.TaskFailed\",\n  \"Cause\": \"\"\n}";

    /** What is known of a state. */
    public static FlowInputs known(State state, Optional<StateSample> sample) {
        String input = sample.filter(known -> !known.input().isUnknown())
                .map(known -> Json.writeIndented(known.input().value()))
                .orElse(EMPTY);
        Optional<StateSample> works = sample.filter(_ -> Simulation.works(state));
        Optional<Sample> failed = works.map(StateSample::errorOutput).filter(Sample::complete);
        Optional<Sample> worked = failed.or(() -> works.map(StateSample::result).filter(FlowInputs::isValue));
        return new FlowInputs(
                input,
                worked.map(known -> Json.writeIndented(known.value())).orElse(""),
                failed.isPresent(),
                sample.filter(known -> !known.input().isUnknown())
                        .map(known -> ValueText.origin(known.input()))
                        .orElse(""),
                worked.map(ValueText::origin).orElse(""));
    }

    /** The mere form of a service's answer is no result to go on with. */
    private static boolean isValue(Sample result) {
        return !result.isUnknown() && result.origin().kind() != Origin.Kind.SERVICE;
    }

    FlowInputs withInput(String typed, String from) {
        return new FlowInputs(typed, result, fails, from, resultFrom);
    }

    FlowInputs withResult(String typed) {
        return new FlowInputs(input, typed, fails, inputFrom, "");
    }

    /** The work fails, or gives a result again. */
    FlowInputs failing(boolean now) {
        return now == fails ? this : new FlowInputs(input, now ? ERROR : "", now, inputFrom, "");
    }
}
