package dev.statewright.app.run.scenario;

import dev.statewright.app.session.StateMark;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.runtime.scenario.Coverage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the canvas says of each state that handles something: how many of its retriers, catchers or rules the scenarios have used. */
final class CoverageMarks {

    /** Of one kind in one state. */
    private record Count(int covered, int total) {

        Count and(boolean one) {
            return new Count(covered + (one ? 1 : 0), total + 1);
        }

        boolean isFull() {
            return covered == total;
        }
    }

    private CoverageMarks() {}

    static Map<StatePath, StateMark> of(StateMachine machine, Coverage coverage) {
        Map<StatePath, Map<Coverage.Kind, Count>> counts = new HashMap<>();
        for (Coverage.Item item : Coverage.all(machine)) {
            Coverage.Kind kind = Coverage.kindOf(item);
            handler(item)
                    .ifPresent(state -> counts.computeIfAbsent(state, _ -> new LinkedHashMap<>())
                            .merge(kind, new Count(0, 0).and(coverage.covered().contains(item)), CoverageMarks::sum));
        }
        Map<StatePath, StateMark> marks = new HashMap<>();
        counts.forEach((state, kinds) -> marks.put(state, mark(kinds)));
        return marks;
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.covered() + other.covered(), one.total() + other.total());
    }

    private static StateMark mark(Map<Coverage.Kind, Count> kinds) {
        String words = kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> word(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" \u00b7 "));
        boolean full = kinds.values().stream().allMatch(Count::isFull);
        return new StateMark(words, full ? StateMark.Tone.COVERED : StateMark.Tone.MISSING);
    }

    private static String word(Coverage.Kind kind, Count count) {
        String key = switch (kind) {
            case RULES -> "scenarios.mark-rules";
            case CATCHERS -> "scenarios.mark-catchers";
            case RETRIERS -> "scenarios.mark-retriers";
            case STATES, TRANSITIONS -> throw new IllegalArgumentException("Nothing is handled by " + kind);
        };
        return Words.text(key, count.covered(), count.total());
    }

    /** The state whose retrier, catcher or rule it is; empty for states and plain ways, whose colour says it. */
    private static Optional<StatePath> handler(Coverage.Item item) {
        return switch (item) {
            case Coverage.Item.OfRetrier(StatePath state, int _) -> Optional.of(state);
            case Coverage.Item.OfState _ -> Optional.empty();
            case Coverage.Item.OfTransition(Transition way) ->
                switch (way.kind()) {
                    case START, NEXT -> Optional.empty();
                    case CHOICE, DEFAULT, CATCH -> way.from().map(name -> new StatePath(way.scope(), name));
                };
        };
    }
}
