package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places a scope's nodes and routes all its edges: most with the layered algorithm, far ones of a large scope over a bus. */
final class ScopeRouter {

    private ScopeRouter() {}

    static RoutedScope route(List<NodeBlock> blocks, List<EdgePlan> edges) {
        Set<EdgePlan> far = new HashSet<>(FarEdges.of(blocks, edges));
        List<EdgePlan> near = edges.stream().filter(edge -> !far.contains(edge)).toList();
        RoutedScope layered = straightened(LayeredRouter.route(blocks, near), blocks);
        if (far.isEmpty()) {
            return layered;
        }
        List<EdgePlan> bused = edges.stream().filter(far::contains).toList();
        RoutedScope both = BusRouter.route(layered, blocks, bused);
        return both.with(inOrder(edges, near, bused, both.routes()));
    }

    private static RoutedScope straightened(RoutedScope scope, List<NodeBlock> blocks) {
        List<Rect> cards = blocks.stream()
                .map(block -> {
                    Point corner = scope.corners().get(block.id());
                    return new Rect(corner.x(), corner.y(), block.width(), block.height());
                })
                .toList();
        return scope.with(JogStraightener.straighten(cards, scope.routes()));
    }

    /** The routes are those of the near edges, then those of the far ones. */
    private static List<RoutedScope.Route> inOrder(
            List<EdgePlan> wanted, List<EdgePlan> near, List<EdgePlan> far, List<RoutedScope.Route> routes) {
        List<EdgePlan> routed = new ArrayList<>(near);
        routed.addAll(far);
        Map<EdgePlan, RoutedScope.Route> byEdge = new HashMap<>();
        for (int i = 0; i < routed.size(); i++) {
            byEdge.put(routed.get(i), routes.get(i));
        }
        return wanted.stream().map(byEdge::get).toList();
    }
}
