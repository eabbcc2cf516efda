package dev.statewright.model.fix;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The states of a scope that something leads to. */
final class Reached {

    private Reached() {}

    static Set<String> in(Scope scope) {
        Map<String, List<String>> exits = new HashMap<>();
        for (Map.Entry<Transition, Successor> way : Ways.of(scope).entrySet()) {
            if (way.getValue() instanceof Successor.Next(String target)) {
                way.getKey()
                        .from()
                        .ifPresent(from -> exits.computeIfAbsent(from, name -> new ArrayList<>())
                                .add(target));
            }
        }
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        scope.startAt().ifPresent(open::add);
        while (!open.isEmpty()) {
            String name = open.poll();
            if (reached.add(name)) {
                open.addAll(exits.getOrDefault(name, List.of()));
            }
        }
        return reached;
    }
}
