package dev.statewright.model.grouping;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.CommandRejected;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the flow passes through a selection.
 *
 * @param entry the one state by which it comes in; all others are reached from there
 * @param entering what leads to the entry from outside
 * @param leaving what leads out, with where it leads: to another state, or to the end
 */
record Passage(Selection selection, String entry, List<Transition> entering, Map<Transition, Successor> leaving) {

    Passage {
        entering = List.copyOf(entering);
        leaving = new LinkedHashMap<>(leaving);
    }

    /**
     * @throws CommandRejected where the selection has several entries or does not hang together
     */
    static Passage through(Selection selection) {
        Map<Transition, Successor> entering = new LinkedHashMap<>();
        Map<Transition, Successor> leaving = new LinkedHashMap<>();
        Map<String, Set<String>> inside = new LinkedHashMap<>();
        Set<String> selected = selection.set();
        for (var way : Ways.of(selection.scope()).entrySet()) {
            boolean from = way.getKey().from().filter(selected::contains).isPresent();
            boolean to = way.getValue() instanceof Successor.Next(String target) && selected.contains(target);
            if (from && to) {
                inside.computeIfAbsent(way.getKey().from().get(), _ -> new LinkedHashSet<>())
                        .add(((Successor.Next) way.getValue()).target());
            } else if (from) {
                leaving.put(way.getKey(), way.getValue());
            } else if (to) {
                entering.put(way.getKey(), way.getValue());
            }
        }
        return new Passage(selection, entry(selection, entering, inside), List.copyOf(entering.keySet()), leaving);
    }

    private static String entry(
            Selection selection, Map<Transition, Successor> entering, Map<String, Set<String>> inside) {
        List<String> entries = entering.values().stream()
                .map(to -> ((Successor.Next) to).target())
                .distinct()
                .toList();
        if (entries.size() > 1) {
            throw new CommandRejected("The flow enters the selection at \"" + entries.get(0) + "\" and at \""
                    + entries.get(1) + "\". Select states that are entered at one of them.");
        }
        List<String> candidates = entries.isEmpty() ? selection.names() : entries;
        for (String candidate : candidates) {
            if (reached(candidate, inside).containsAll(selection.names())) {
                return candidate;
            }
        }
        String first = candidates.getFirst();
        Set<String> reached = reached(first, inside);
        String apart = selection.names().stream()
                .filter(name -> !reached.contains(name))
                .findFirst()
                .orElseThrow();
        throw new CommandRejected("\"" + apart + "\" is not reached from \"" + first
                + "\" within the selection. Select states that follow one another.");
    }

    private static Set<String> reached(String from, Map<String, Set<String>> inside) {
        Set<String> reached = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            String name = left.poll();
            if (reached.add(name)) {
                left.addAll(inside.getOrDefault(name, Set.of()));
            }
        }
        return reached;
    }

    /** The states of the way out that no error takes, in order; an end is none. */
    List<String> exits() {
        return leaving.entrySet().stream()
                .filter(way -> way.getKey().kind() != Transition.Kind.CATCH)
                .filter(way -> way.getValue() instanceof Successor.Next)
                .map(way -> ((Successor.Next) way.getValue()).target())
                .distinct()
                .toList();
    }

    /** Whether the flow can end within the selection, without an error. */
    boolean ends() {
        boolean ending = leaving.values().stream().anyMatch(Successor.End.class::isInstance);
        return ending || selection.states().stream().anyMatch(state -> state.type() == StateType.SUCCEED);
    }

    /**
     * Where one state in place of the selection has to go on.
     *
     * @throws CommandRejected where there are several places, or the flow both ends and goes on
     */
    Successor onward() {
        List<String> exits = exits();
        if (exits.size() > 1) {
            throw new CommandRejected("Ways out of the selection lead to \"" + exits.get(0) + "\" and to \""
                    + exits.get(1) + "\". Select states that go on with one of them.");
        }
        if (exits.isEmpty()) {
            return new Successor.End();
        }
        if (ends()) {
            throw new CommandRejected("Some ways through the selection end the flow and others lead to \""
                    + exits.getFirst() + "\". Select states that do either.");
        }
        return new Successor.Next(exits.getFirst());
    }

    /** The states that can fail, and so may have catchers. */
    List<State> fallible() {
        return selection.states().stream()
                .filter(state -> switch (state.type()) {
                    case TASK, PARALLEL, MAP -> true;
                    case PASS, CHOICE, WAIT, SUCCEED, FAIL, UNKNOWN -> false;
                })
                .toList();
    }
}
