package dev.statewright.renderer.picture;

import dev.statewright.renderer.diagram.Point;
import java.util.ArrayList;
import java.util.List;

/** A movement of the pen, from where the one before ended. */
public sealed interface PenStep {

    /** Lifts the pen and sets it down. */
    record Move(Point to) implements PenStep {}

    /** Draws a straight line. */
    record Line(Point to) implements PenStep {}

    /** Draws a quadratic Bézier curve. */
    record Curve(Point control, Point to) implements PenStep {}

    /** A line through the points whose bends are rounded, each by at most half of the shorter segment beside it. */
    static List<PenStep> along(List<Point> points, double bendRadius) {
        List<PenStep> steps = new ArrayList<>();
        steps.add(new Move(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point bend = points.get(i);
            Point after = points.get(i + 1);
            double radius = Math.min(bendRadius, Math.min(bend.distanceTo(before), bend.distanceTo(after)) / 2);
            steps.add(new Line(towards(bend, before, radius)));
            steps.add(new Curve(bend, towards(bend, after, radius)));
        }
        steps.add(new Line(points.getLast()));
        return steps;
    }

    private static Point towards(Point from, Point to, double distance) {
        double length = from.distanceTo(to);
        return length == 0
                ? from
                : from.moved((to.x() - from.x()) / length * distance, (to.y() - from.y()) / length * distance);
    }

    /** How long the line is in pixels. */
    static double length(List<PenStep> steps) {
        double length = 0;
        Point at = null;
        for (PenStep step : steps) {
            switch (step) {
                case Move move -> at = move.to();
                case Line line -> {
                    length += at.distanceTo(line.to());
                    at = line.to();
                }
                case Curve curve -> {
                    length += arc(at, curve);
                    at = curve.to();
                }
            }
        }
        return length;
    }

    /** Sixteen chords: a bend of 8 pixels is then right to a hundredth of a pixel. */
    private static double arc(Point from, Curve curve) {
        int chords = 16;
        double length = 0;
        Point at = from;
        for (int i = 1; i <= chords; i++) {
            double t = (double) i / chords;
            Point next = new Point(
                    between(from.x(), curve.control().x(), curve.to().x(), t),
                    between(from.y(), curve.control().y(), curve.to().y(), t));
            length += at.distanceTo(next);
            at = next;
        }
        return length;
    }

    private static double between(double start, double control, double end, double t) {
        return (1 - t) * (1 - t) * start + 2 * t * (1 - t) * control + t * t * end;
    }
}
