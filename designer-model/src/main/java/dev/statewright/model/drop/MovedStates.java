package dev.statewright.model.drop;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How states that are moved together hang together. */
final class MovedStates {

    private MovedStates() {}

    /**
     * States that hang together.
     *
     * @param states in the order of the flow, the one that is entered first
     */
    record Part(List<StatePath> states) {

        Part {
            states = List.copyOf(states);
        }

        StatePath first() {
            return states.getFirst();
        }
    }

    /** Those that are not inside another of them, in the order of the flow: along it from each scope's start, what is left behind. */
    static List<StatePath> outermost(AslDocument document, List<StatePath> states) {
        Set<StatePath> wanted = new LinkedHashSet<>(states);
        wanted.removeIf(state -> isInsideAnother(state, Set.copyOf(states)));
        List<StatePath> ordered = new ArrayList<>();
        for (Scope scope : document.machine().scopes()) {
            inFlowOrder(scope).stream()
                    .map(scope.path()::state)
                    .filter(wanted::contains)
                    .forEach(ordered::add);
        }
        return ordered;
    }

    /** The parts of states in the order of the flow. */
    static List<Part> parts(AslDocument document, List<StatePath> ordered) {
        Set<StatePath> left = new LinkedHashSet<>(ordered);
        List<Part> parts = new ArrayList<>();
        while (!left.isEmpty()) {
            StatePath entry = left.iterator().next();
            parts.add(new Part(reachable(document, entry, left)));
        }
        return parts;
    }

    private static List<StatePath> reachable(AslDocument document, StatePath entry, Set<StatePath> left) {
        Map<String, List<String>> targets =
                targets(document.machine().scope(entry.scope()).orElseThrow());
        List<StatePath> found = new ArrayList<>();
        Deque<StatePath> ahead = new ArrayDeque<>(List.of(entry));
        while (!ahead.isEmpty()) {
            StatePath state = ahead.poll();
            if (left.remove(state)) {
                found.add(state);
                targets.getOrDefault(state.name(), List.of())
                        .forEach(target -> ahead.add(entry.scope().state(target)));
            }
        }
        return found;
    }

    private static Set<String> inFlowOrder(Scope scope) {
        Map<String, List<String>> targets = targets(scope);
        Set<String> order = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>();
        scope.startAt().ifPresent(ahead::add);
        walk(ahead, targets, order);
        scope.states().forEach(state -> {
            ahead.add(state.name());
            walk(ahead, targets, order);
        });
        return order;
    }

    private static void walk(Deque<String> ahead, Map<String, List<String>> targets, Set<String> order) {
        while (!ahead.isEmpty()) {
            String name = ahead.poll();
            if (order.add(name)) {
                ahead.addAll(targets.getOrDefault(name, List.of()));
            }
        }
    }

    private static Map<String, List<String>> targets(Scope scope) {
        Map<String, List<String>> targets = new HashMap<>();
        Ways.of(scope)
                .forEach((way, to) -> way.from().ifPresent(from -> {
                    if (to instanceof Successor.Next(String target)) {
                        targets.computeIfAbsent(from, _ -> new ArrayList<>()).add(target);
                    }
                }));
        return targets;
    }

    private static boolean isInsideAnother(StatePath state, Set<StatePath> others) {
        Optional<ScopePath> scope = Optional.of(state.scope());
        while (scope.filter(at -> !at.isRoot()).isPresent()) {
            StatePath owner = scope.get().owner();
            if (others.contains(owner)) {
                return true;
            }
            scope = Optional.of(owner.scope());
        }
        return false;
    }
}
