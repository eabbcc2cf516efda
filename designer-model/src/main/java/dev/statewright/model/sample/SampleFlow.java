package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Follows samples along the transitions of a workflow, scope by scope. */
final class SampleFlow {

    /** A loop that wraps its data on each round would never come to an end. */
    private static final int MOST_VISITS = 3;

    private final KnownData known;
    private final Evaluator evaluator;
    private final Map<StatePath, StateSample> found = new HashMap<>();

    SampleFlow(KnownData known, Evaluator evaluator) {
        this.known = known;
        this.evaluator = evaluator;
    }

    Map<StatePath, StateSample> found() {
        return found;
    }

    /**
     * Goes through a scope.
     *
     * @param item what {@code Map.Item} holds in the scope; null outside a Map
     * @return what comes out of its end; an unknown sample where it has none
     */
    Sample follow(Scope scope, Arrival start, JsonNode item) {
        // of several states of a name the last, as Scope.state has it
        Map<String, State> states = new HashMap<>();
        scope.states().forEach(state -> states.put(state.name(), state));
        Map<String, Arrival> arrivals = new HashMap<>();
        Map<String, Integer> visits = new HashMap<>();
        Deque<String> changed = new ArrayDeque<>();
        List<Sample> ends = new ArrayList<>();
        scope.startAt().ifPresent(name -> {
            arrivals.put(name, start);
            changed.add(name);
        });
        while (!changed.isEmpty()) {
            String name = changed.poll();
            State state = states.get(name);
            if (state == null || visits.merge(name, 1, Integer::sum) > MOST_VISITS) {
                continue;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the samples of a later document are wanted");
            }
            for (Exit exit : visit(state, arrivals.get(name), item)) {
                if (exit.target().isEmpty()) {
                    ends.add(exit.arrival().data());
                } else if (arrives(arrivals, exit.target().get(), exit.arrival())) {
                    changed.add(exit.target().get());
                }
            }
        }
        return ends.stream().reduce(Sample::or).orElseGet(() -> Sample.unknown(Origin.of(Origin.Kind.STATE)));
    }

    /** Looks at a state that nothing arrives at; inside a Map it sees an item all the same. */
    void visit(State state) {
        String scope = state.path().scope().syntax().pointer();
        boolean inMap = scope.endsWith("/ItemProcessor") || scope.endsWith("/Iterator");
        visit(
                state,
                new Arrival(known.input(), Map.of()),
                inMap ? ContextSample.item(known.input().value()) : null);
    }

    private static boolean arrives(Map<String, Arrival> arrivals, String target, Arrival arrival) {
        Arrival before = arrivals.get(target);
        Arrival after = before == null ? arrival : before.or(arrival);
        arrivals.put(target, after);
        return !after.equals(before);
    }

    private List<Exit> visit(State state, Arrival arrival, JsonNode item) {
        StateVisit visit = new StateVisit(state, arrival, item, known, evaluator);
        Sample inner = inner(state, visit);
        List<Exit> exits = visit.exits(inner);
        found.put(state.path(), visit.sample());
        return exits;
    }

    /** What the scopes inside the state give. */
    private Sample inner(State state, StateVisit visit) {
        return switch (state) {
            case ParallelState parallel -> {
                Arrival into = new Arrival(visit.arguments(), visit.variables());
                List<Sample> results = new ArrayList<>();
                parallel.branches().forEach(branch -> results.add(follow(branch, into, visit.item())));
                yield Samples.array(results, Origin.from(state.name()));
            }
            case MapState map -> {
                MapItems items = visit.items(map);
                Map<String, Sample> variables = map.distributed() ? Map.of() : visit.variables();
                yield map.processor()
                        .map(scope -> follow(scope, new Arrival(items.input(), variables), items.item()))
                        .map(result -> Samples.array(List.of(result), Origin.from(state.name())))
                        .map(result -> new Sample(result.value(), false, result.origin()))
                        .orElseGet(() -> Sample.unknown(Origin.from(state.name())));
            }
            default -> Sample.unknown(Origin.from(state.name()));
        };
    }
}
