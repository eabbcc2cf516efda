package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.PILL_HEIGHT;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.layered.Arc;
import dev.statewright.renderer.layered.LayeredLayout;
import dev.statewright.renderer.layered.Placement;
import dev.statewright.renderer.layered.Spacing;
import dev.statewright.renderer.layered.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places a scope's nodes and routes its edges. */
final class ScopeRouter {

    private ScopeRouter() {}

    static RoutedScope route(List<NodeBlock> blocks, List<EdgePlan> edges) {
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
                        edge.labelWidth(),
                        edge.labelWidth() > 0 ? PILL_HEIGHT : 0))
                .toList();
        Placement placement = LayeredLayout.of(vertices, arcs, Spacing.DOWNWARD);
        Map<String, Point> corners = new HashMap<>();
        index.forEach((id, at) -> corners.put(id, placement.corners().get(at)));
        List<RoutedScope.Route> routes = placement.routes().stream()
                .map(route -> new RoutedScope.Route(route.points(), route.label()))
                .toList();
        return new RoutedScope(placement.width(), placement.height(), corners, routes);
    }

    private static Vertex.Rank rank(NodeBlock block) {
        return switch (block.kind()) {
            case START -> Vertex.Rank.FIRST;
            case INNER -> Vertex.Rank.INNER;
            case END -> Vertex.Rank.LAST;
        };
    }
}
