package dev.statewright.renderer.layout;

import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.model.graph.ScopeGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the happy path of a scope: the longest way from its start that does not go through catchers, does not turn back, and ends well.
 * It is drawn straight down the page.
 */
final class Spine {

    /** A way that ends in Fail, or nowhere, is only taken when there is no other. */
    private static final int BAD_END = -1_000_000;

    private final Map<String, List<FlowEdge>> leaving;
    private final Map<String, FlowNode> nodes;
    private final Map<String, Way> best = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    private Spine(ScopeGraph scope) {
        this.leaving = scope.edges().stream()
                .filter(edge -> edge.transition().kind() != Transition.Kind.CATCH)
                .collect(Collectors.groupingBy(FlowEdge::source));
        this.nodes = scope.nodes().stream().collect(Collectors.toMap(FlowNode::id, node -> node, (a, b) -> b));
    }

    /** The transitions of the happy path. */
    static Set<Transition> of(ScopeGraph scope) {
        Spine spine = new Spine(scope);
        Set<Transition> found = new HashSet<>();
        for (Way way = spine.from(FlowEdge.START); way.first != null; way = spine.from(way.first.target())) {
            if (!found.add(way.first.transition())) {
                break;
            }
        }
        return found;
    }

    private Way from(String id) {
        Way known = best.get(id);
        if (known != null) {
            return known;
        }
        Way way = new Way(null, worthOfEnding(id));
        onTheWay.add(id);
        for (FlowEdge edge : leaving.getOrDefault(id, List.of())) {
            if (!onTheWay.contains(edge.target())) {
                int worth = from(edge.target()).worth + 1 + (nodes.get(id) == null ? 0 : penalty(id));
                if (way.first == null || worth > way.worth) {
                    way = new Way(edge, worth);
                }
            }
        }
        onTheWay.remove(id);
        best.put(id, way);
        return way;
    }

    private int penalty(String id) {
        return nodes.get(id) instanceof FlowNode.StateNode node && node.state() instanceof FailState ? BAD_END : 0;
    }

    private static int worthOfEnding(String id) {
        return id.equals(FlowEdge.END) ? 0 : BAD_END;
    }

    /** The best way on from a node; without a first edge it ends there. */
    private record Way(FlowEdge first, int worth) {}
}
