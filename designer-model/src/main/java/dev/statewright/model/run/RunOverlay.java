package dev.statewright.model.run;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import java.util.Map;
import java.util.Set;

/**
 * A run, as far as a picture shows it.
 *
 * @param statuses states that are not named have not started
 * @param taken transitions that the run went along
 * @param visits how often a state was entered; states entered once or never need not be named
 */
public record RunOverlay(Map<StatePath, StateStatus> statuses, Set<Transition> taken, Map<StatePath, Integer> visits) {

    /** No run: nothing has a status. */
    public static final RunOverlay NONE = new RunOverlay(Map.of(), Set.of(), Map.of());

    public RunOverlay {
        statuses = Map.copyOf(statuses);
        taken = Set.copyOf(taken);
        visits = Map.copyOf(visits);
    }

    public StateStatus status(StatePath state) {
        return statuses.getOrDefault(state, StateStatus.NOT_STARTED);
    }
}
