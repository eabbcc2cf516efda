package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layered.Arc;
import dev.statewright.renderer.layered.LayeredLayout;
import dev.statewright.renderer.layered.Placement;
import dev.statewright.renderer.layered.Spacing;
import dev.statewright.renderer.layered.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has a scope's nodes placed and its edges routed in rows. From left to right is from top to bottom with x and y exchanged. */
final class ScopeRouter {

    private final boolean rightward;

    private ScopeRouter(LayoutDirection direction) {
        this.rightward = direction == LayoutDirection.RIGHT;
    }

    static RoutedScope route(List<NodeBlock> blocks, List<EdgePlan> edges, LayoutDirection direction) {
        return new ScopeRouter(direction).route(blocks, edges);
    }

    private RoutedScope route(List<NodeBlock> blocks, List<EdgePlan> edges) {
        Map<String, Integer> index = new HashMap<>();
        List<Vertex> vertices = new ArrayList<>();
        for (NodeBlock block : blocks) {
            index.put(block.id(), vertices.size());
            vertices.add(vertex(block));
        }
        List<Arc> arcs = edges.stream()
                .map(edge -> arc(
                        edge,
                        index.get(edge.flow().source()),
                        index.get(edge.flow().target())))
                .toList();
        Placement placement = LayeredLayout.of(vertices, arcs, rightward ? Spacing.RIGHTWARD : Spacing.DOWNWARD);
        Map<String, Point> corners = new HashMap<>();
        index.forEach((id, at) -> corners.put(id, turned(placement.corners().get(at))));
        List<RoutedScope.Route> routes = placement.routes().stream()
                .map(route -> new RoutedScope.Route(
                        route.points().stream().map(this::turned).toList(),
                        route.label().map(this::turned)))
                .toList();
        return rightward
                ? new RoutedScope(placement.height(), placement.width(), corners, routes)
                : new RoutedScope(placement.width(), placement.height(), corners, routes);
    }

    private Vertex vertex(NodeBlock block) {
        Vertex.Rank rank = switch (block.kind()) {
            case START -> Vertex.Rank.FIRST;
            case INNER -> Vertex.Rank.INNER;
            case END -> Vertex.Rank.LAST;
        };
        return rightward
                ? new Vertex(block.height(), block.width(), rank, turned(new Point(block.width() / 2, block.height())))
                : new Vertex(block.width(), block.height(), rank, block.catchExit());
    }

    private Arc arc(EdgePlan edge, int source, int target) {
        return new Arc(
                source,
                target,
                edge.leavesFromSide() ? Arc.Exit.SIDE : Arc.Exit.BOTTOM,
                edge.weight(),
                rightward ? edge.label().height() : edge.label().width(),
                rightward ? edge.label().width() : edge.label().height());
    }

    private Point turned(Point point) {
        return rightward ? new Point(point.y(), point.x()) : point;
    }

    private Rect turned(Rect rect) {
        return rightward ? new Rect(rect.y(), rect.x(), rect.height(), rect.width()) : rect;
    }
}
