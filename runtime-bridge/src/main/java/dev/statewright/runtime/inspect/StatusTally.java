package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many visits of each state stand how. A state that several iterations visit shows the status that needs the most attention; of a
 * state that one track visits again and again, only the last visit counts.
 */
final class StatusTally {

    private static final List<StateStatus> BY_URGENCY = List.of(
            StateStatus.FAILED,
            StateStatus.IN_PROGRESS,
            StateStatus.CANCELLED,
            StateStatus.CAUGHT,
            StateStatus.SUCCEEDED);

    private final Map<StatePath, Map<StateStatus, Integer>> counts = new HashMap<>();

    void add(Visit visit) {
        counts.computeIfAbsent(visit.path, _ -> new EnumMap<>(StateStatus.class))
                .merge(visit.status, 1, Integer::sum);
    }

    void remove(Visit visit) {
        counts.get(visit.path).merge(visit.status, -1, Integer::sum);
    }

    Map<StatePath, StateStatus> statuses() {
        Map<StatePath, StateStatus> statuses = new HashMap<>();
        counts.forEach((path, each) -> BY_URGENCY.stream()
                .filter(status -> each.getOrDefault(status, 0) > 0)
                .findFirst()
                .ifPresent(status -> statuses.put(path, status)));
        return statuses;
    }
}
