package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private Set<StatePath> touched;

    /** From now on it is noted of which states something changes. */
    void note() {
        touched = new HashSet<>();
    }

    /** The states of which something has changed since the last call. */
    Set<StatePath> takeTouched() {
        if (touched.isEmpty()) {
            return Set.of();
        }
        Set<StatePath> taken = touched;
        touched = new HashSet<>();
        return taken;
    }

    void add(Visit visit) {
        if (touched != null) {
            touched.add(visit.path);
        }
        counts.computeIfAbsent(visit.path, _ -> new EnumMap<>(StateStatus.class))
                .merge(visit.status, 1, Integer::sum);
    }

    void remove(Visit visit) {
        if (touched != null) {
            touched.add(visit.path);
        }
        counts.get(visit.path).merge(visit.status, -1, Integer::sum);
    }

    Map<StatePath, StateStatus> statuses() {
        Map<StatePath, StateStatus> statuses = new HashMap<>();
        counts.keySet().forEach(path -> status(path).ifPresent(status -> statuses.put(path, status)));
        return statuses;
    }

    /** Empty for a state that has not started. */
    Optional<StateStatus> status(StatePath path) {
        Map<StateStatus, Integer> each = counts.getOrDefault(path, Map.of());
        return BY_URGENCY.stream()
                .filter(status -> each.getOrDefault(status, 0) > 0)
                .findFirst();
    }
}
