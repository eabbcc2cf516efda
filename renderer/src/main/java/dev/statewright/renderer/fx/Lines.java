package dev.statewright.renderer.fx;

import dev.statewright.renderer.diagram.Point;
import java.util.List;

/** Distances along and to lines of straight segments. */
public final class Lines {

    private Lines() {}

    /**
     * The point of a line next to some place.
     *
     * @param distance from the place to that point
     * @param along from the line's beginning to that point, measured on the line
     */
    public record Nearest(Point point, double distance, double along) {}

    /** The point of the line next to {@code place}. */
    public static Nearest nearest(List<Point> line, Point place) {
        Nearest best = null;
        double walked = 0;
        for (int i = 1; i < line.size(); i++) {
            Point from = line.get(i - 1);
            Point to = line.get(i);
            Point on = nearestOfSegment(from, to, place);
            double distance = on.distanceTo(place);
            if (best == null || distance < best.distance) {
                best = new Nearest(on, distance, walked + from.distanceTo(on));
            }
            walked += from.distanceTo(to);
        }
        if (best == null) {
            throw new IllegalArgumentException("A line needs two points: " + line);
        }
        return best;
    }

    private static Point nearestOfSegment(Point from, Point to, Point place) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double squared = dx * dx + dy * dy;
        if (squared == 0) {
            return from;
        }
        double share = Math.clamp(((place.x() - from.x()) * dx + (place.y() - from.y()) * dy) / squared, 0, 1);
        return new Point(from.x() + share * dx, from.y() + share * dy);
    }
}
