package dev.statewright.model.completion.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.StateSample;
import dev.statewright.model.sample.WorkflowSamples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place of a definition where an expression stands or may stand.
 *
 * @param state whose field it is
 * @param kind what the text is read as
 * @param dollar what {@code $} means there, and what {@code $states} has besides the input
 */
public record ExpressionSite(StatePath state, ExpressionKind kind, Dollar dollar) {

    /** What an expression begins to look at. */
    public enum Dollar {
        /** The state's input as it comes in. */
        INPUT,
        /** The input behind {@code InputPath}. */
        EFFECTIVE_INPUT,
        /** The same, and the context object has the item that is worked on. */
        ITEM,
        /** The result of the task, the branches or the iterations. */
        RESULT,
        /** What {@code ResultPath} has made. */
        COMBINED,
        /** What a catcher is told. */
        ERROR_OUTPUT
    }

    /** What an expression here can look at, as far as it is known. */
    public ExpressionData data(StateMachine machine, WorkflowSamples samples) {
        Optional<StateSample> known = samples.of(state);
        List<String> names = machine.scope(state.scope()).map(Scope::states).orElse(List.of()).stream()
                .map(State::name)
                .distinct()
                .toList();
        return known.map(sample -> data(sample, names)).orElseGet(() -> unknown(machine, names));
    }

    private ExpressionData data(StateSample sample, List<String> names) {
        Map<String, Sample> states = new LinkedHashMap<>();
        states.put("input", sample.input());
        JsonNode context = sample.context();
        Sample root = switch (dollar) {
            case INPUT -> sample.input();
            case EFFECTIVE_INPUT -> sample.effectiveInput();
            case ITEM -> {
                context = sample.selectorContext();
                yield sample.effectiveInput();
            }
            case RESULT -> {
                states.put("result", sample.result());
                yield sample.result();
            }
            case COMBINED -> sample.combined();
            case ERROR_OUTPUT -> {
                states.put("errorOutput", sample.errorOutput());
                yield sample.errorOutput();
            }
        };
        return new ExpressionData(root, states, sample.variables(), context, names);
    }

    /** Of a state that no way leads to only its form is known. */
    private ExpressionData unknown(StateMachine machine, List<String> names) {
        WorkflowSamples alone =
                machine.state(state).map(WorkflowSamples::ofUnreached).orElse(WorkflowSamples.NONE);
        Optional<StateSample> sample = alone.of(state);
        return sample.map(found -> data(found, names))
                .orElseGet(() -> new ExpressionData(
                        Sample.unknown(Origin.of(Origin.Kind.STATE)),
                        Map.of(),
                        Map.of(),
                        JsonNodeFactory.instance.objectNode(),
                        names));
    }
}
