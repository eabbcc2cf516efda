package dev.statewright.model.graph;

import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts the part with some states out of a graph: they, what is inside them, the groups around them, and the edges between them. */
public final class FlowSelection {

    private FlowSelection() {}

    /** The part of a graph; the whole of it when no state is named. */
    public static FlowGraph of(FlowGraph graph, Set<StatePath> states) {
        return states.isEmpty() ? graph : new FlowGraph(of(graph.root(), states));
    }

    private static ScopeGraph of(ScopeGraph scope, Set<StatePath> states) {
        List<FlowNode> nodes = scope.nodes().stream()
                .flatMap(node -> of(node, states).stream())
                .toList();
        Set<String> kept = nodes.stream().map(FlowNode::id).collect(Collectors.toSet());
        List<FlowEdge> edges = scope.edges().stream()
                .filter(edge -> kept.contains(edge.source()) && kept.contains(edge.target()))
                .toList();
        return new ScopeGraph(scope.path(), nodes, edges);
    }

    private static Optional<FlowNode> of(FlowNode node, Set<StatePath> states) {
        return switch (node) {
            case FlowNode.StateNode state when states.contains(state.state().path()) -> Optional.of(state);
            case FlowNode.StateNode state -> {
                List<ScopeGraph> inner = state.scopes().stream()
                        .map(scope -> of(scope, states))
                        .filter(scope -> !scope.isEmpty())
                        .toList();
                yield inner.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FlowNode.StateNode(state.state(), state.reachable(), inner));
            }
            case FlowNode.Ghost _, FlowNode.Slot _ -> Optional.empty();
        };
    }
}
