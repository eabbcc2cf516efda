package dev.statewright.model.graph;

import dev.statewright.model.asl.ScopePath;
import java.util.ArrayList;
import java.util.List;

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
