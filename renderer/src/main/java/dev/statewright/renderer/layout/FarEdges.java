package dev.statewright.renderer.layout;

import dev.statewright.model.graph.FlowEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the edges that are too far, or far and too many, for the layered algorithm. It puts a bend into every row that an edge passes,
 * and its time grows faster than the number of bends: a hundred states that all catch into one would take seconds. And it gives each
 * a line of its own, where a reader wants one line to the handler that many states share.
 */
final class FarEdges {

    /** So many bends are laid out in well under a tenth of a second; real workflows have a tenth of it. */
    private static final int BENDS = 400;
    /** Edges over fewer rows always go the normal way. */
    private static final int NEAR = 6;

    /** So many far catch edges to one state share a line. */
    private static final int MANY = 4;
    /** A catch edge over so many rows is far. */
    private static final int CATCH_NEAR = 3;

    private FarEdges() {}

    /** Far catch edges that many states share; then the farthest edges off the happy path while there are too many bends. */
    static List<EdgePlan> of(List<NodeBlock> blocks, List<EdgePlan> edges) {
        Map<String, Integer> rows = rows(blocks, edges);
        List<EdgePlan> far = new ArrayList<>(shared(edges, rows));
        List<EdgePlan> others =
                edges.stream().filter(edge -> !far.contains(edge)).toList();
        int bends = others.stream().mapToInt(edge -> span(edge.flow(), rows)).sum();
        List<EdgePlan> farthestFirst = others.stream()
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

    private static List<EdgePlan> shared(List<EdgePlan> edges, Map<String, Integer> rows) {
        return edges.stream()
                .filter(edge -> edge.leavesFromSide() && span(edge.flow(), rows) > CATCH_NEAR)
                .collect(Collectors.groupingBy(edge -> edge.flow().target(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() >= MANY)
                .flatMap(List::stream)
                .toList();
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
