package dev.statewright.renderer.layout;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.model.graph.ScopeGraph;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layered.Arc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws one scope whose nodes are ready: has them placed and joins everything into one diagram at the origin. */
final class ScopeDrawing {

    /** Length of the hidden edges at the beginning and the end of an inner scope. */
    private static final double STUB = 16;

    private final ScopeGraph scope;
    private final Map<String, NodeBlock> blocks;
    private final Map<String, FlowNode> nodes;

    private final LayoutOptions options;

    private ScopeDrawing(ScopeGraph scope, List<NodeBlock> blocks, LayoutOptions options) {
        this.scope = scope;
        this.options = options;
        this.blocks = blocks.stream().collect(Collectors.toMap(NodeBlock::id, Function.identity()));
        this.nodes = scope.nodes().stream().collect(Collectors.toMap(FlowNode::id, Function.identity(), (a, b) -> b));
    }

    static Diagram of(ScopeGraph scope, List<NodeBlock> blocks, LayoutOptions options) {
        return new ScopeDrawing(scope, blocks, options).draw(blocks);
    }

    private Diagram draw(List<NodeBlock> ordered) {
        MainWay.Ways ways = MainWay.of(scope);
        List<EdgePlan> plans = scope.edges().stream()
                .filter(this::bothEndsPlaced)
                .map(edge -> new EdgePlan(edge, weight(edge, ways), PillText.of(edge)))
                .toList();
        RoutedScope routed = routed(ordered, plans);
        List<Diagram> parts = new ArrayList<>();
        for (NodeBlock block : ordered) {
            Point corner = routed.corners().get(block.id());
            parts.add(block.drawing().moved(corner.x(), corner.y()));
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            edges.add(edge(plans.get(i), routed.routes().get(i)));
        }
        scope.edges().stream().filter(edge -> !bothEndsPlaced(edge)).forEach(edge -> edges.add(hidden(edge, routed)));
        Rect bounds = new Rect(0, 0, routed.width(), routed.height());
        parts.add(new Diagram(bounds, List.of(), List.of(), List.of(), List.of(), edges));
        return Diagram.joined(bounds, parts);
    }

    private RoutedScope routed(List<NodeBlock> ordered, List<EdgePlan> plans) {
        RoutedScope routed = switch (options.algorithm()) {
            case LAYERED -> ScopeRouter.route(ordered, plans, options.direction());
            case GRAPHVIZ -> GraphvizRouter.route(ordered, plans, options);
        };
        Map<String, Point> moved = new HashMap<>();
        for (NodeBlock block : ordered) {
            state(block.id())
                    .map(options.positions()::of)
                    .filter(by -> by.x() != 0 || by.y() != 0)
                    .ifPresent(by -> moved.put(block.id(), by));
        }
        return moved.isEmpty() ? routed : HandMade.move(routed, ordered, plans, moved, options.direction());
    }

    private static Arc.Weight weight(FlowEdge edge, MainWay.Ways ways) {
        if (ways.spine().contains(edge.transition())) {
            return Arc.Weight.SPINE;
        }
        if (edge.transition().kind() == Transition.Kind.CATCH) {
            return Arc.Weight.LEAST;
        }
        return ways.main().contains(edge.transition()) ? Arc.Weight.MAIN : Arc.Weight.NORMAL;
    }

    private boolean bothEndsPlaced(FlowEdge edge) {
        return blocks.containsKey(edge.source()) && blocks.containsKey(edge.target());
    }

    private Edge edge(EdgePlan plan, RoutedScope.Route route) {
        FlowEdge flow = plan.flow();
        Optional<LabelPill> pill = route.label()
                .map(rect -> new LabelPill(plan.label().lines(), flow.label().orElseThrow(), rect));
        return new Edge(flow.transition(), state(flow.source()), state(flow.target()), route.points(), pill, true);
    }

    /** An edge to or from an end that is not drawn: a stub at the node that is. */
    private Edge hidden(FlowEdge flow, RoutedScope routed) {
        boolean atStart = flow.source().equals(FlowEdge.START);
        String id = atStart ? flow.target() : flow.source();
        NodeBlock block = blocks.get(id);
        Point corner = routed.corners().get(id);
        boolean right = options.direction() == LayoutDirection.RIGHT;
        Point middle = right
                ? corner.moved(atStart ? 0 : block.width(), block.height() / 2)
                : corner.moved(block.width() / 2, atStart ? 0 : block.height());
        double along = atStart ? -STUB : STUB;
        Point outside = right ? middle.moved(along, 0) : middle.moved(0, along);
        List<Point> points = atStart ? List.of(outside, middle) : List.of(middle, outside);
        return new Edge(flow.transition(), state(flow.source()), state(flow.target()), points, Optional.empty(), false);
    }

    private Optional<StatePath> state(String id) {
        return switch (nodes.get(id)) {
            case FlowNode.StateNode node -> Optional.of(node.state().path());
            case FlowNode.Ghost ghost -> Optional.of(scope.path().state(ghost.name()));
            case FlowNode.Slot _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
