package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.graphviz.GraphvizFailed;
import dev.statewright.renderer.graphviz.GraphvizLayout;
import dev.statewright.renderer.layered.Arc;
import dev.statewright.renderer.layered.Placement;
import dev.statewright.renderer.layered.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has Graphviz place a scope's nodes and route its edges. */
final class GraphvizRouter {

    /** Beyond, its engine runs out of memory or of patience. */
    private static final int MOST_STATES = 300;

    private GraphvizRouter() {}

    /** @throws GraphvizFailed in a sentence for people */
    static RoutedScope route(List<NodeBlock> blocks, List<EdgePlan> edges, LayoutOptions options) {
        long states = blocks.stream()
                .filter(block -> block.kind() == NodeBlock.Kind.INNER)
                .count();
        if (states > MOST_STATES) {
            throw new GraphvizFailed(options.words().text("graphviz.large", states, MOST_STATES), null);
        }
        Map<String, Integer> index = new HashMap<>();
        List<Vertex> vertices = new ArrayList<>();
        for (NodeBlock block : blocks) {
            index.put(block.id(), vertices.size());
            vertices.add(new Vertex(block.width(), block.height(), rank(block), block.catchExit()));
        }
        List<Arc> arcs = edges.stream()
                .map(edge -> new Arc(
                        index.get(edge.flow().source()),
                        index.get(edge.flow().target()),
                        edge.leavesFromSide() ? Arc.Exit.SIDE : Arc.Exit.BOTTOM,
                        edge.weight(),
                        edge.label().width(),
                        edge.label().height()))
                .toList();
        try {
            Placement placement = GraphvizLayout.of(vertices, arcs, options.direction() == LayoutDirection.RIGHT);
            Map<String, Point> corners = new HashMap<>();
            index.forEach((id, at) -> corners.put(id, placement.corners().get(at)));
            List<RoutedScope.Route> routes = placement.routes().stream()
                    .map(route -> new RoutedScope.Route(route.points(), route.label()))
                    .toList();
            return new RoutedScope(placement.width(), placement.height(), corners, routes);
        } catch (GraphvizFailed e) {
            throw new GraphvizFailed(options.words().text("graphviz.failed", e.getMessage()), e);
        }
    }

    private static Vertex.Rank rank(NodeBlock block) {
        return switch (block.kind()) {
            case START -> Vertex.Rank.FIRST;
            case INNER -> Vertex.Rank.INNER;
            case END -> Vertex.Rank.LAST;
        };
    }
}
