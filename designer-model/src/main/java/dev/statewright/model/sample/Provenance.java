package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.expression.PathNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why something is in a state's input: who put it there.
 *
 * @param state that put it there; absent where it was in the input from the beginning
 * @param field of that state that did; empty where it is its result as it is
 */
public record Provenance(Optional<String> state, String field) {

    /** Longer ways are loops. */
    private static final int LONGEST = 200;

    /**
     * Follows the data back.
     *
     * @param at whose input it is in
     * @param keys the way to it in that input
     * @return absent where nobody knows
     */
    public static Optional<Provenance> of(
            StateMachine machine, WorkflowSamples samples, StatePath at, List<String> keys) {
        StatePath asked = at;
        List<String> way = keys;
        for (int states = 0; states < LONGEST; states++) {
            Optional<Origin> origin =
                    samples.of(asked).map(sample -> sample.input().origin());
            if (origin.isEmpty()) {
                return Optional.empty();
            }
            boolean isFirst = asked.scope().isRoot()
                    && machine.scope().startAt().filter(asked.name()::equals).isPresent();
            Optional<State> giver = giver(machine, samples, asked, origin.get());
            if (giver.isEmpty()) {
                return isFirst || origin.get().kind() == Origin.Kind.EXAMPLE
                        ? Optional.of(new Provenance(Optional.empty(), ""))
                        : Optional.empty();
            }
            Optional<List<String>> before = behind(giver.get(), way);
            if (before.isEmpty()) {
                return Optional.of(new Provenance(Optional.of(giver.get().name()), field(giver.get())));
            }
            asked = giver.get().path();
            way = before.get();
        }
        return Optional.empty();
    }

    /** The state before: by its name, or, of data that were seen in a run, the one that leads here. */
    private static Optional<State> giver(
            StateMachine machine, WorkflowSamples samples, StatePath asked, Origin origin) {
        Optional<Scope> scope = machine.scope(asked.scope());
        if (origin.kind() == Origin.Kind.STATE) {
            return scope.flatMap(found -> found.state(origin.detail()))
                    .filter(state -> !state.path().equals(asked));
        }
        return scope.map(Scope::states).orElse(List.of()).stream()
                .filter(state ->
                        !state.path().equals(asked) && samples.of(state.path()).isPresent())
                .filter(state -> Targets.of(state).contains(asked.name()))
                .findFirst();
    }

    /** Where in the state's own input the same thing is; absent where the state itself made it. */
    private static Optional<List<String>> behind(State state, List<String> keys) {
        JsonNode json = state.common().json();
        if (state.common().language() == QueryLanguage.JSONATA) {
            boolean makes = json.has("Output") || StateVisit.hasResult(state);
            return makes ? Optional.empty() : Optional.of(keys);
        }
        List<String> way = prefixed(json.get("OutputPath"), keys);
        boolean passes = state instanceof PassState && !json.has("Result") && !json.has("Parameters");
        boolean makes = StateVisit.hasResult(state) || state instanceof PassState && !passes;
        if (!makes) {
            return Optional.of(prefixed(json.get("InputPath"), way));
        }
        JsonNode place = json.get("ResultPath");
        if (place == null) {
            return Optional.empty();
        }
        if (place.isNull()) {
            return Optional.of(way);
        }
        List<String> put = PathNames.keys(place.asText()).orElse(List.of());
        boolean inside = way.size() >= put.size() && way.subList(0, put.size()).equals(put);
        return inside ? Optional.empty() : Optional.of(way);
    }

    private static List<String> prefixed(JsonNode path, List<String> keys) {
        List<String> way = new ArrayList<>(
                path == null || !path.isTextual()
                        ? List.of()
                        : PathNames.keys(path.asText()).orElse(List.of()));
        way.addAll(keys);
        return way;
    }

    /** The field that says most of what the state made. */
    private static String field(State state) {
        JsonNode json = state.common().json();
        for (String field : List.of("Output", "ResultSelector", "Parameters", "Result")) {
            boolean ofWork = field.equals("Parameters") && StateVisit.hasResult(state);
            if (json.has(field) && !ofWork) {
                return field;
            }
        }
        return "";
    }
}
