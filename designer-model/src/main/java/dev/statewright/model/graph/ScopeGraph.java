package dev.statewright.model.graph;

import dev.statewright.model.asl.ScopePath;
import java.util.ArrayList;
import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Set;

/**
 * The nodes and edges of one scope. An empty scope has no nodes; the picture shows a box to drop the first state into.
 *
 * @param nodes states first, depth first from StartAt in the order of rules, Default, Next, Catch; then the unreachable ones; then
 *     ghosts and slots
 */
public record ScopeGraph(ScopePath path, List<FlowNode> nodes, List<FlowEdge> edges) {

    public ScopeGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    ScopeGraph collapsing(Set<StatePath> states) {
        List<FlowNode> folded = nodes.stream()
                .map(node -> switch (node) {
                    case FlowNode.StateNode state when states.contains(state.state().path()) ->
                        new FlowNode.StateNode(state.state(), state.reachable(), List.of());
                    case FlowNode.StateNode state ->
                        new FlowNode.StateNode(
                                state.state(),
                                state.reachable(),
                                state.scopes().stream()
                                        .map(inner -> inner.collapsing(states))
                                        .toList());
                    case FlowNode.Ghost _, FlowNode.Slot _ -> node;
                })
                .toList();
        return new ScopeGraph(path, folded, edges);
    }

    List<ScopeGraph> withInner() {
        List<ScopeGraph> found = new ArrayList<>();
        found.add(this);
        for (FlowNode node : nodes) {
            if (node instanceof FlowNode.StateNode state) {
                state.scopes().forEach(inner -> found.addAll(inner.withInner()));
            }
        }
        return found;
    }
}
