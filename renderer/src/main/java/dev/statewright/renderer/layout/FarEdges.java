package dev.statewright.renderer.layout;

import dev.statewright.model.graph.FlowEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the edges that are too far for the layered algorithm. It puts a bend into every row that an edge passes, and its time grows
 * faster than the number of bends: a hundred states that all catch into one would take seconds.
 */
final class FarEdges {

    /** So many bends are laid out in well under a tenth of a second; real workflows have a tenth of it. */
    private static final int BENDS = 400;
    /** Edges over fewer rows always go the normal way. */
    private static final int NEAR = 6;

    private FarEdges() {}

    /** The farthest edges off the happy path, as many as there are too many bends. */
    static List<EdgePlan> of(List<NodeBlock> blocks, List<EdgePlan> edges) {
        Map<String, Integer> rows = rows(blocks, edges);
        int bends = edges.stream().mapToInt(edge -> span(edge.flow(), rows)).sum();
        List<EdgePlan> far = new ArrayList<>();
        List<EdgePlan> farthestFirst = edges.stream()
                .filter(edge -> !edge.spine() && span(edge.flow(), rows) > NEAR)
                .sorted(Comparator.comparingInt((EdgePlan edge) -> span(edge.flow(), rows))
                        .reversed())
                .toList();
        for (EdgePlan edge : farthestFirst) {
            if (bends <= BENDS) {
                break;
            }
            far.add(edge);
            bends -= span(edge.flow(), rows);
        }
        return far;
    }

    /** About the row that each node will be in. The nodes are in the order of the flow, so edges mostly go forward. */
    private static Map<String, Integer> rows(List<NodeBlock> blocks, List<EdgePlan> edges) {
        Map<String, Integer> order = new HashMap<>();
        Map<String, List<String>> following = new HashMap<>();
        blocks.forEach(block -> order.put(block.id(), order.size()));
        for (EdgePlan edge : edges) {
            if (order.get(edge.flow().source()) < order.get(edge.flow().target())) {
                following
                        .computeIfAbsent(edge.flow().source(), _ -> new ArrayList<>())
                        .add(edge.flow().target());
            }
        }
        Map<String, Integer> rows = new HashMap<>();
        for (NodeBlock block : blocks) {
            int row = rows.computeIfAbsent(block.id(), _ -> 0);
            following.getOrDefault(block.id(), List.of()).forEach(next -> rows.merge(next, row + 1, Math::max));
        }
        return rows;
    }

    private static int span(FlowEdge edge, Map<String, Integer> rows) {
        return Math.abs(rows.get(edge.target()) - rows.get(edge.source()));
    }
}
