package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.PILL_HEIGHT;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CenterEdgeLabelPlacementStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places the nodes of one scope in rows and routes its edges, with ELK's layered algorithm. Edges come in at the middle of the top and
 * leave at the middle of the bottom; catch edges leave from the right side.
 */
final class LayeredRouter {

    /** Rows are this far apart; half of it belongs to the nodes, so that a row of labels makes less than two gaps. */
    private static final double ROW_GAP = 34;

    private static final double NODE_SHARE = 7;
    private static final double COLUMN_GAP = 32;

    static {
        // Makes ELK know how to copy the defaults of its options; without it the first layout fails.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<String, ElkPort> tops = new HashMap<>();
    private final Map<String, ElkPort> bottoms = new HashMap<>();
    private final Map<String, ElkPort> sides = new HashMap<>();
    private final Map<String, NodeBlock> blocks = new HashMap<>();

    static RoutedScope route(List<NodeBlock> blocks, List<EdgePlan> edges) {
        LayeredRouter router = new LayeredRouter();
        router.configure();
        blocks.forEach(router::addNode);
        List<ElkEdge> added = edges.stream().map(router::addEdge).toList();
        new LayeredLayoutProvider().layout(router.graph, new BasicProgressMonitor());
        return router.result(added);
    }

    private void configure() {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, true);
        graph.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
        graph.setProperty(LayeredOptions.MERGE_EDGES, true);
        graph.setProperty(
                LayeredOptions.EDGE_LABELS_CENTER_LABEL_PLACEMENT_STRATEGY,
                CenterEdgeLabelPlacementStrategy.TAIL_LAYER);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, COLUMN_GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, ROW_GAP - 2 * NODE_SHARE);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 9.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 11.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 0.0);
    }

    private void addNode(NodeBlock block) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(block.width(), block.height() + 2 * NODE_SHARE);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(LayeredOptions.ALIGNMENT, Alignment.TOP);
        switch (block.kind()) {
            case START -> node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST_SEPARATE);
            case END -> node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST_SEPARATE);
            case INNER -> {}
        }
        nodes.put(block.id(), node);
        blocks.put(block.id(), block);
    }

    private ElkEdge addEdge(EdgePlan plan) {
        String source = plan.flow().source();
        String target = plan.flow().target();
        ElkEdge edge =
                ElkGraphUtil.createSimpleEdge(plan.leavesFromSide() ? side(source) : bottom(source), top(target));
        edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, plan.straightness());
        edge.setProperty(LayeredOptions.PRIORITY_SHORTNESS, plan.shortness());
        if (plan.labelWidth() > 0) {
            ElkLabel label = ElkGraphUtil.createLabel(edge);
            label.setText("label");
            label.setDimensions(plan.labelWidth(), PILL_HEIGHT);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        }
        return edge;
    }

    private ElkPort top(String id) {
        return tops.computeIfAbsent(
                id, each -> port(each, PortSide.NORTH, blocks.get(each).width() / 2, 0));
    }

    private ElkPort bottom(String id) {
        return bottoms.computeIfAbsent(id, each -> {
            NodeBlock block = blocks.get(each);
            return port(each, PortSide.SOUTH, block.width() / 2, block.height() + 2 * NODE_SHARE);
        });
    }

    private ElkPort side(String id) {
        return sides.computeIfAbsent(id, each -> {
            NodeBlock block = blocks.get(each);
            Point exit = block.catchExit();
            return exit.x() < block.width()
                    ? port(each, PortSide.SOUTH, exit.x(), exit.y() + 2 * NODE_SHARE)
                    : port(each, PortSide.EAST, exit.x(), exit.y() + NODE_SHARE);
        });
    }

    private ElkPort port(String id, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(nodes.get(id));
        port.setDimensions(0, 0);
        port.setLocation(x, y);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private RoutedScope result(List<ElkEdge> edges) {
        Map<String, Point> corners = new HashMap<>();
        nodes.forEach((id, node) -> corners.put(id, new Point(node.getX(), node.getY() + NODE_SHARE)));
        List<RoutedScope.Route> routes = new ArrayList<>();
        for (ElkEdge edge : edges) {
            routes.add(new RoutedScope.Route(points(edge), label(edge)));
        }
        return new RoutedScope(graph.getWidth(), graph.getHeight(), corners, routes);
    }

    private static Optional<Rect> label(ElkEdge edge) {
        return edge.getLabels().stream()
                .findFirst()
                .map(label -> new Rect(label.getX(), label.getY(), label.getWidth(), label.getHeight()));
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        ElkEdgeSection section = edge.getSections().getFirst();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        return reachingNodes(points);
    }

    /** Upright ends are drawn out over the share of the gap that was lent to the nodes. */
    private static List<Point> reachingNodes(List<Point> points) {
        Point first = points.getFirst();
        Point second = points.get(1);
        if (first.x() == second.x()) {
            points.set(0, first.moved(0, -NODE_SHARE));
        }
        Point last = points.getLast();
        Point before = points.get(points.size() - 2);
        if (last.x() == before.x()) {
            points.set(points.size() - 1, last.moved(0, NODE_SHARE));
        }
        return points;
    }
}
