package dev.statewright.renderer.layered;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stacks the layers with the channels between them, and draws out each arc's way. */
final class Drawing {

    private final Layers layers;
    private final Spacing spacing;
    private final double[] top;
    private double height;

    private Drawing(Layers layers, Spacing spacing) {
        this.layers = layers;
        this.spacing = spacing;
        this.top = new double[layers.layers().size()];
    }

    static Placement of(Layers layers, Spacing spacing) {
        Drawing drawing = new Drawing(layers, spacing);
        drawing.stack();
        return drawing.placement();
    }

    private void stack() {
        List<List<Net>> channels = ChannelRouting.nets(layers);
        double y = 0;
        int last = layers.layers().size();
        for (int l = 0; l <= last; l++) {
            int tracks = ChannelRouting.route(channels.get(l));
            boolean belowLabels = l > 0 && isLabels(l - 1);
            boolean aboveLabels = l < last && isLabels(l);
            double before = l == 0 ? 0 : belowLabels ? Math.min(spacing.below(), 8) : spacing.below();
            double after = l == last ? 0 : aboveLabels ? Math.min(spacing.above(), 10) : spacing.above();
            double level = tracks == 0 ? 0 : (tracks - 1) * spacing.track();
            double least = l == 0 || l == last ? 0 : aboveLabels || belowLabels ? spacing.row() / 2 : spacing.row();
            double channel = tracks == 0 ? least : Math.max(least, before + level + after);
            // What the least height has to spare lies above the tracks, so that arrows stay short
            double spare = tracks == 0 || l == 0 ? 0 : (channel - before - level - after) / 2;
            for (Net net : channels.get(l)) {
                for (Strand strand : net.strands) {
                    strand.y = y + before + spare + net.track * spacing.track();
                }
            }
            y += channel;
            if (l < last) {
                top[l] = y;
                y += height(layers.layers().get(l), aboveLabels);
            }
        }
        height = y;
    }

    /** Of the highest vertex; in a layer of labels of the highest of these. */
    private static double height(List<Cell> layer, boolean labels) {
        double height = 0;
        for (Cell cell : layer) {
            if (labels || cell.kind == Cell.Kind.VERTEX) {
                height = Math.max(height, cell.height);
            }
        }
        return height;
    }

    /** Whether the layer is one between two rows, for labels only. */
    private boolean isLabels(int layer) {
        return layers.layers().get(layer).stream().noneMatch(cell -> cell.kind == Cell.Kind.VERTEX);
    }

    private Placement placement() {
        double left = layers.layers().stream()
                .flatMap(List::stream)
                .mapToDouble(Cell::left)
                .min()
                .orElse(0);
        double right = layers.layers().stream()
                .flatMap(List::stream)
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
        List<Point> corners = new ArrayList<>();
        for (Cell cell : layers.cells()) {
            corners.add(new Point(cell.left() - left, top[cell.layer]));
        }
        List<Placement.Route> routes = new ArrayList<>();
        for (int a = 0; a < layers.arcs().length; a++) {
            routes.add(route(layers.arcs()[a], layers.starts()[a], left));
        }
        return new Placement(right - left, height, corners, routes);
    }

    private Placement.Route route(Arc arc, Strand start, double left) {
        List<Point> points = new ArrayList<>();
        Cell source = layers.cells()[arc.source()];
        Vertex from = layers.vertices()[arc.source()];
        boolean turns = start.from.kind == Cell.Kind.TURN;
        double startX = turns ? source.right() : start.fromX(layers.vertices());
        double startY = top[source.layer]
                + (arc.exit() == Arc.Exit.SIDE ? from.sideExit().y() : from.height());
        add(points, startX - left, startY);
        if (turns) {
            add(points, start.fromX(layers.vertices()) - left, startY);
        }
        boolean upward = start.turnsBack();
        Optional<Rect> label = Optional.empty();
        for (Strand strand = start; strand != null; ) {
            boolean reversed = upward && strand.shape == Strand.Shape.DOWN;
            double x1 = reversed ? strand.toX() : strand.fromX(layers.vertices());
            double x2 = reversed ? strand.fromX(layers.vertices()) : strand.toX();
            if (x1 != x2) {
                add(points, x1 - left, strand.y);
                add(points, x2 - left, strand.y);
            }
            Cell passed = strand.ahead(upward);
            if (passed.kind == Cell.Kind.LABEL) {
                label = Optional.of(labelRect(passed, left));
            }
            strand = passed.onward;
        }
        Cell target = layers.cells()[arc.target()];
        add(points, target.left() + target.width / 2 - left, top[target.layer]);
        return new Placement.Route(withoutRepeats(points), label);
    }

    private Rect labelRect(Cell cell, double left) {
        double room = layers.layers().get(cell.layer).stream()
                .mapToDouble(each -> each.height)
                .max()
                .orElse(cell.height);
        return new Rect(cell.left() - left, top[cell.layer] + (room - cell.height) / 2, cell.width, cell.height);
    }

    private static void add(List<Point> points, double x, double y) {
        points.add(new Point(x, y));
    }

    /** Without the points in the middle of a straight stretch. */
    private static List<Point> withoutRepeats(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            while (kept.size() > 1 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
