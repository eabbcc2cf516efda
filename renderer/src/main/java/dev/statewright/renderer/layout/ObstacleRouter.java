package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Leads a line of upright and level stretches around rectangles: the shortest way, where a bend counts as some pixels, over the grid of
 * lines that run beside the rectangles. Where there is no way, straight through.
 */
final class ObstacleRouter {

    private static final double BESIDE = 14;
    private static final double CLEARANCE = 6;
    private static final double BEND = 40;
    /** Around the two ends, how far the search looks. */
    private static final double REACH = 500;

    private final List<Rect> obstacles;

    ObstacleRouter(List<Rect> obstacles) {
        this.obstacles = obstacles;
    }

    /**
     * @param startsUpright whether the line leaves upward or downward, else to the side
     * @param endsUpright whether it comes in from above, else from the left
     */
    List<Point> route(Point start, boolean startsUpright, Point end, boolean endsUpright) {
        Point out = startsUpright ? start.moved(0, BESIDE) : start.moved(BESIDE, 0);
        Point in = endsUpright ? end.moved(0, -BESIDE) : end.moved(-BESIDE, 0);
        Rect region = Rect.ofPoints(List.of(out, in)).grown(REACH);
        List<Rect> near = obstacles.stream().filter(region::overlaps).toList();
        List<Point> way = new Grid(near, out, in).shortest(startsUpright, endsUpright);
        List<Point> points = new ArrayList<>();
        points.add(start);
        points.addAll(way);
        points.add(end);
        return withoutRepeats(points);
    }

    /** Whether a line goes through a rectangle. */
    static boolean meets(List<Point> points, Rect rect) {
        for (int i = 1; i < points.size(); i++) {
            if (Rect.ofPoints(points.subList(i - 1, i + 1)).grown(0.1).overlaps(rect.grown(-1))) {
                return true;
            }
        }
        return false;
    }

    private static List<Point> withoutRepeats(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            while (kept.size() > 1 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            if (kept.isEmpty() || !kept.getLast().equals(point)) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    /** A search: a place on the grid together with the direction one came in. */
    private static final class Grid {

        private final List<Rect> obstacles;
        private final double[] xs;
        private final double[] ys;
        private final Point from;
        private final Point to;

        Grid(List<Rect> obstacles, Point from, Point to) {
            this.obstacles = obstacles;
            this.from = from;
            this.to = to;
            TreeSet<Double> columns = new TreeSet<>(List.of(from.x(), to.x()));
            TreeSet<Double> rows = new TreeSet<>(List.of(from.y(), to.y()));
            for (Rect rect : obstacles) {
                columns.addAll(List.of(rect.x() - BESIDE, rect.right() + BESIDE));
                rows.addAll(List.of(rect.y() - BESIDE, rect.bottom() + BESIDE));
            }
            xs = columns.stream().mapToDouble(Double::doubleValue).toArray();
            ys = rows.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private record Step(int node, double cost) {}

        List<Point> shortest(boolean startsUpright, boolean endsUpright) {
            int width = xs.length;
            int start = Arrays.binarySearch(ys, from.y()) * width + Arrays.binarySearch(xs, from.x());
            int goal = Arrays.binarySearch(ys, to.y()) * width + Arrays.binarySearch(xs, to.x());
            double[] cost = new double[2 * width * ys.length];
            int[] before = new int[cost.length];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            Arrays.fill(before, -1);
            int first = 2 * start + (startsUpright ? 1 : 0);
            cost[first] = 0;
            PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingDouble(Step::cost));
            open.add(new Step(first, 0));
            int last = 2 * goal + (endsUpright ? 1 : 0);
            while (!open.isEmpty()) {
                Step step = open.poll();
                if (step.node() == last) {
                    return way(last, before, width);
                }
                if (step.cost() > cost[step.node()]) {
                    continue;
                }
                spread(step, cost, before, open, width);
            }
            return List.of(from, endsUpright ? new Point(to.x(), from.y()) : new Point(from.x(), to.y()), to);
        }

        private void spread(Step step, double[] cost, int[] before, PriorityQueue<Step> open, int width) {
            int place = step.node() / 2;
            boolean upright = step.node() % 2 == 1;
            int column = place % width;
            int row = place / width;
            reach(step.node() ^ 1, step.cost() + BEND, step.node(), cost, before, open);
            for (int way = -1; way <= 1; way += 2) {
                int nextColumn = upright ? column : column + way;
                int nextRow = upright ? row + way : row;
                if (nextColumn >= 0 && nextColumn < width && nextRow >= 0 && nextRow < ys.length) {
                    Point here = new Point(xs[column], ys[row]);
                    Point there = new Point(xs[nextColumn], ys[nextRow]);
                    if (isFree(here, there)) {
                        int node = 2 * (nextRow * width + nextColumn) + (upright ? 1 : 0);
                        reach(node, step.cost() + here.distanceTo(there), step.node(), cost, before, open);
                    }
                }
            }
        }

        private static void reach(
                int node, double price, int via, double[] cost, int[] before, PriorityQueue<Step> open) {
            if (price < cost[node]) {
                cost[node] = price;
                before[node] = via;
                open.add(new Step(node, price));
            }
        }

        private boolean isFree(Point a, Point b) {
            Rect segment = Rect.ofPoints(List.of(a, b)).grown(CLEARANCE);
            return obstacles.stream().noneMatch(segment::overlaps);
        }

        private List<Point> way(int last, int[] before, int width) {
            List<Point> points = new ArrayList<>();
            for (int node = last; node >= 0; node = before[node]) {
                points.addFirst(new Point(xs[node / 2 % width], ys[node / 2 / width]));
            }
            return points;
        }
    }
}
