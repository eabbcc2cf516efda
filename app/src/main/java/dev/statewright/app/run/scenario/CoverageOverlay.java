package dev.statewright.app.run.scenario;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.scenario.Coverage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What scenarios cover, in the colours of the canvas: states that were entered are green, ways that were gone are drawn as taken. */
final class CoverageOverlay {

    private CoverageOverlay() {}

    static RunOverlay of(Coverage coverage) {
        Map<StatePath, StateStatus> statuses = new HashMap<>();
        Set<Transition> taken = new HashSet<>();
        for (Coverage.Item item : coverage.covered()) {
            switch (item) {
                case Coverage.Item.OfState(StatePath state) -> statuses.put(state, StateStatus.SUCCEEDED);
                case Coverage.Item.OfTransition(Transition transition) -> taken.add(transition);
                case Coverage.Item.OfRetrier _ -> {
                    // a retrier has no line of its own: the state's mark counts it
                }
            }
        }
        return new RunOverlay(statuses, taken, Map.of());
    }
}
