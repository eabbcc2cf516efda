package dev.statewright.renderer.fx;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long line down to what is in sight. A line over hundreds of rows costs as much as all its dashes, seen or not.
 *
 * @param points of a stretch, the ends a little out of sight
 * @param from how far along the line it begins
 */
record VisibleStretches(List<Point> points, double from) {

    static List<VisibleStretches> of(List<Point> line, Rect visible) {
        if (visible.contains(Rect.ofPoints(line))) {
            return List.of(new VisibleStretches(line, 0));
        }
        List<VisibleStretches> stretches = new ArrayList<>();
        List<Point> open = new ArrayList<>();
        double begun = 0;
        double passed = 0;
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            double length = a.distanceTo(b);
            Point first = clamped(a, visible);
            Point last = clamped(b, visible);
            boolean seen = a.x() == b.x()
                    ? first.x() == a.x() && first.y() != last.y()
                    : a.y() != b.y() || first.y() == a.y() && first.x() != last.x();
            if (seen) {
                boolean straight = a.x() == b.x() || a.y() == b.y();
                Point start = straight ? first : a;
                if (open.isEmpty()) {
                    open.add(start);
                    begun = passed + a.distanceTo(start);
                }
                open.add(straight ? last : b);
            }
            if (!open.isEmpty() && (!seen || !open.getLast().equals(b) || i == line.size() - 1)) {
                stretches.add(new VisibleStretches(List.copyOf(open), begun));
                open.clear();
            }
            passed += length;
        }
        return stretches;
    }

    private static Point clamped(Point point, Rect rect) {
        return new Point(Math.clamp(point.x(), rect.x(), rect.right()), Math.clamp(point.y(), rect.y(), rect.bottom()));
    }
}
