package dev.statewright.model.graph;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.Exit.Destination;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Builds the graph of a scope and, inside out, of the scopes in its states. */
record ScopeGraphs(Exits exits) {

    ScopeGraph of(Scope scope) {
        // Of states with the same name only the last one counts, as for any reader of JSON; ids must be unique
        Map<String, State> states = new LinkedHashMap<>();
        scope.states().forEach(state -> states.put(state.name(), state));
        Optional<Exit> start = scope.startAt()
                .filter(name -> !name.isBlank())
                .map(name -> Exit.to(Transition.start(scope.path()), Optional.of(name), Optional.empty()));

        Map<String, List<Exit>> exitsOf = new LinkedHashMap<>();
        states.forEach((name, state) -> exitsOf.put(name, exits.of(state)));
        SequencedSet<String> reached = depthFirst(start.flatMap(ScopeGraphs::target), exitsOf);

        SequencedSet<String> ordered = new LinkedHashSet<>(reached);
        ordered.addAll(states.keySet());
        List<FlowNode> nodes = new ArrayList<>();
        for (String name : ordered) {
            List<ScopeGraph> inner =
                    states.get(name).scopes().stream().map(this::of).toList();
            nodes.add(new FlowNode.StateNode(states.get(name), reached.contains(name), inner));
        }
        SequencedSet<FlowNode> ends = new LinkedHashSet<>();
        List<FlowEdge> edges = new ArrayList<>();
        start.ifPresent(exit -> edges.add(edge(FlowEdge.START, exit, states, ends)));
        for (String name : ordered) {
            exitsOf.get(name).forEach(exit -> edges.add(edge("state:" + name, exit, states, ends)));
        }
        nodes.addAll(ends);
        return new ScopeGraph(scope.path(), nodes, edges);
    }

    /** Names of the states that can be reached, in preorder. Iterative: a chain of 10,000 states would overflow the stack. */
    private static SequencedSet<String> depthFirst(Optional<String> start, Map<String, List<Exit>> exitsOf) {
        SequencedSet<String> reached = new LinkedHashSet<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        open.push(start.stream().iterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            String name = open.peek().next();
            if (exitsOf.containsKey(name) && reached.add(name)) {
                open.push(exitsOf.get(name).stream()
                        .flatMap(exit -> target(exit).stream())
                        .iterator());
            }
        }
        return reached;
    }

    private static Optional<String> target(Exit exit) {
        return exit.destination() instanceof Destination.ToState(String name) ? Optional.of(name) : Optional.empty();
    }

    private static FlowEdge edge(String source, Exit exit, Map<String, State> states, SequencedSet<FlowNode> ends) {
        String target = switch (exit.destination()) {
            case Destination.ToEnd _ -> FlowEdge.END;
            case Destination.Open _ -> added(new FlowNode.Slot(exit.transition()), ends);
            case Destination.ToState(String name) ->
                states.containsKey(name) ? "state:" + name : added(new FlowNode.Ghost(name), ends);
        };
        return new FlowEdge(exit.transition(), source, target, exit.label());
    }

    private static String added(FlowNode end, SequencedSet<FlowNode> ends) {
        ends.add(end);
        return end.id();
    }
}
