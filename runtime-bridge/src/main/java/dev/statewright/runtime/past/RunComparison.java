package dev.statewright.runtime.past;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.inspect.StepRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two runs side by side. Steps are paired by their state, their iteration and how often they came there.
 *
 * @param pairs in the order of the first run; what only the second one did stands where it did it, after what only the first one did there
 * @param parted position of the first pair that is not on both sides, or that ended in another way; empty where they went the same way
 */
public record RunComparison(List<Pair> pairs, OptionalInt parted) {
    /** What differs between two steps. */
    public enum Difference {
        INPUT,
        OUTPUT,
        ERROR,
        STATUS,
        ATTEMPTS
    }

    /** A step of one run and the step of the other that it corresponds to. */
    public record Pair(Optional<StepRecord> first, Optional<StepRecord> second, Set<Difference> differences) {
        public Pair {
            differences = Set.copyOf(differences);
        }
    }

    private record Key(StatePath state, OptionalInt iteration, int visit) {}

    public RunComparison {
        pairs = List.copyOf(pairs);
    }

    /** @param machine the definition that both are looked at through */
    public static RunComparison of(StateMachine machine, List<HistoryEvent> first, List<HistoryEvent> second) {
        Map<Key, StepRecord> ones = steps(machine, first);
        Map<Key, StepRecord> others = steps(machine, second);
        Map<Key, List<StepRecord>> after = onlySecond(ones, others);
        List<Pair> pairs = new ArrayList<>();
        // what only the second run did after the step that both did last
        List<StepRecord> pending = after.getOrDefault(null, List.of());
        for (Map.Entry<Key, StepRecord> each : ones.entrySet()) {
            Optional<StepRecord> other = Optional.ofNullable(others.get(each.getKey()));
            if (other.isPresent()) {
                pending.forEach(step -> pairs.add(new Pair(Optional.empty(), Optional.of(step), Set.of())));
                pending = after.getOrDefault(each.getKey(), List.of());
            }
            Set<Difference> differences =
                    other.map(step -> differences(each.getValue(), step)).orElse(Set.of());
            pairs.add(new Pair(Optional.of(each.getValue()), other, differences));
        }
        pending.forEach(step -> pairs.add(new Pair(Optional.empty(), Optional.of(step), Set.of())));
        return new RunComparison(pairs, parting(pairs));
    }

    /** What only the second run did, by the step of both that came before it; null where there was none. */
    private static Map<Key, List<StepRecord>> onlySecond(Map<Key, StepRecord> ones, Map<Key, StepRecord> others) {
        Map<Key, List<StepRecord>> after = new HashMap<>();
        Key before = null;
        for (Map.Entry<Key, StepRecord> each : others.entrySet()) {
            if (ones.containsKey(each.getKey())) {
                before = each.getKey();
            } else {
                after.computeIfAbsent(before, key -> new ArrayList<>()).add(each.getValue());
            }
        }
        return after;
    }

    private static OptionalInt parting(List<Pair> pairs) {
        return IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i).first().isEmpty()
                        || pairs.get(i).second().isEmpty()
                        || pairs.get(i).differences().contains(Difference.STATUS))
                .findFirst();
    }

    private static Map<Key, StepRecord> steps(StateMachine machine, List<HistoryEvent> events) {
        RunInspector inspector = new RunInspector(machine);
        events.forEach(inspector::accept);
        Map<Key, Integer> visits = new HashMap<>();
        Map<Key, StepRecord> steps = new LinkedHashMap<>();
        for (StepRecord step : inspector.steps()) {
            Key place = new Key(step.state(), step.iteration(), 0);
            int visit = visits.merge(place, 1, Integer::sum);
            steps.put(new Key(step.state(), step.iteration(), visit), step);
        }
        return steps;
    }

    private static Set<Difference> differences(StepRecord one, StepRecord other) {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        if (!same(one.input(), other.input())) {
            found.add(Difference.INPUT);
        }
        if (!same(one.output(), other.output())) {
            found.add(Difference.OUTPUT);
        }
        if (!one.error().equals(other.error()) || !one.cause().equals(other.cause())) {
            found.add(Difference.ERROR);
        }
        if (one.status() != other.status()) {
            found.add(Difference.STATUS);
        }
        if (one.attempts() != other.attempts()) {
            found.add(Difference.ATTEMPTS);
        }
        return found;
    }

    /** By value where both are JSON: spelling does not count. */
    private static boolean same(Optional<Payload> one, Optional<Payload> other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return one.equals(other);
        }
        try {
            return one.get().node().equals(other.get().node());
        } catch (IllegalArgumentException e) {
            // a truncated text of a log
            return false;
        }
    }
}
