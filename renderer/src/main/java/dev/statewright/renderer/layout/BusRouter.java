package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.PILL_HEIGHT;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Routes far edges around everything else: out below their row to the right, along a lane that all edges to one target share, and back
 * in above the target's row. Between rows no card can be in the way.
 */
final class BusRouter {

    /** Below a row and above it; other edges keep further away from the cards. */
    private static final double BELOW = 8;

    private static final double ABOVE = 12;
    private static final double BESIDE = 9;
    private static final double LANE_GAP = 14;

    private final RoutedScope placed;
    private final Map<String, NodeBlock> blocks;
    private final List<Rect> rows;
    private final Map<String, Integer> lanes = new HashMap<>();
    private final Set<Double> labelled = new TreeSet<>();
    private final double labelColumn;

    private BusRouter(RoutedScope placed, List<NodeBlock> blocks, double labelColumn) {
        this.placed = placed;
        this.blocks = blocks.stream().collect(Collectors.toMap(NodeBlock::id, Function.identity()));
        this.rows = rows();
        this.labelColumn = labelColumn;
    }

    /** The scope with these edges added, after the ones that it has. */
    static RoutedScope route(RoutedScope placed, List<NodeBlock> blocks, List<EdgePlan> edges) {
        double labels = edges.stream().mapToDouble(EdgePlan::labelWidth).max().orElse(0);
        BusRouter router = new BusRouter(placed, blocks, labels);
        List<RoutedScope.Route> routes = new ArrayList<>(placed.routes());
        edges.forEach(edge -> routes.add(router.route(edge)));
        return new RoutedScope(router.laneX(router.lanes.size() - 1) + 1, placed.height(), placed.corners(), routes);
    }

    private RoutedScope.Route route(EdgePlan edge) {
        String source = edge.flow().source();
        String target = edge.flow().target();
        int lane = lanes.computeIfAbsent(target, _ -> lanes.size());
        double x = laneX(lane);
        double out = freeFromSide(edge, x) ? exit(source).y() : rowOf(source).bottom() + BELOW;
        double in = rowOf(target).y() - ABOVE;
        List<Point> points = new ArrayList<>(exit(edge, out));
        points.add(new Point(x, out));
        points.add(new Point(x, in));
        Rect to = rect(target);
        points.add(new Point(to.centerX(), in));
        points.add(new Point(to.centerX(), to.y()));
        return new RoutedScope.Route(points, label(edge, out));
    }

    private List<Point> exit(EdgePlan edge, double out) {
        Rect from = rect(edge.flow().source());
        if (!edge.leavesFromSide()) {
            return List.of(new Point(from.centerX(), from.bottom()), new Point(from.centerX(), out));
        }
        Point exit = exit(edge.flow().source());
        if (exit.y() == out) {
            return List.of(exit);
        }
        return exit.x() < from.right()
                ? List.of(exit, new Point(exit.x(), out))
                : List.of(exit, exit.moved(BESIDE, 0), new Point(exit.x() + BESIDE, out));
    }

    private Point exit(String id) {
        Rect from = rect(id);
        return blocks.get(id).catchExit().moved(from.x(), from.y());
    }

    /** Whether a line from the card's side straight to the lane meets neither a card nor a label. */
    private boolean freeFromSide(EdgePlan edge, double lane) {
        String source = edge.flow().source();
        Point exit = exit(source);
        if (!edge.leavesFromSide() || exit.x() < rect(source).right()) {
            return false;
        }
        Rect way = new Rect(exit.x(), exit.y() - BELOW, lane - exit.x(), 2 * BELOW);
        return blocks.keySet().stream().map(this::rect).noneMatch(way::overlaps)
                && placed.routes().stream()
                        .flatMap(route -> route.label().stream())
                        .noneMatch(way::overlaps);
    }

    /** In a column of their own right of all cards; of several edges that leave from one row only the first has its label. */
    private Optional<Rect> label(EdgePlan edge, double y) {
        if (edge.labelWidth() == 0 || !labelled.add(y)) {
            return Optional.empty();
        }
        double middle = placed.width() + LANE_GAP + labelColumn / 2;
        return Optional.of(
                new Rect(middle - edge.labelWidth() / 2, y - PILL_HEIGHT / 2, edge.labelWidth(), PILL_HEIGHT));
    }

    private double laneX(int lane) {
        return placed.width() + LANE_GAP + (labelColumn > 0 ? labelColumn + LANE_GAP : 0) + lane * LANE_GAP;
    }

    private Rect rect(String id) {
        NodeBlock block = blocks.get(id);
        Point corner = placed.corners().get(id);
        return new Rect(corner.x(), corner.y(), block.width(), block.height());
    }

    private Rect rowOf(String id) {
        Rect rect = rect(id);
        return rows.stream().filter(row -> row.overlaps(rect)).findFirst().orElse(rect);
    }

    /** The bands that the nodes' rows fill: rows never overlap. */
    private List<Rect> rows() {
        List<Rect> bands = new ArrayList<>();
        blocks.keySet().stream()
                .map(this::rect)
                .sorted(Comparator.comparingDouble(Rect::y))
                .forEach(rect -> {
                    if (!bands.isEmpty() && bands.getLast().bottom() > rect.y()) {
                        bands.set(bands.size() - 1, bands.getLast().union(rect));
                    } else {
                        bands.add(rect);
                    }
                });
        return List.copyOf(bands);
    }
}
