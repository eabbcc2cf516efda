package dev.statewright.renderer.diagram;

import java.util.List;

/** An upright rectangle. Pixels at 100 % zoom, x to the right, y down. */
public record Rect(double x, double y, double width, double height) {

    public Rect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("A rectangle cannot be " + width + " × " + height);
        }
    }

    /** The smallest rectangle that holds all of them; an empty one at the origin when there are none. */
    public static Rect around(List<Rect> rects) {
        return rects.stream().reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
    }

    /** The smallest rectangle that holds all points; an empty one at the origin when there are none. */
    public static Rect ofPoints(List<Point> points) {
        return around(points.stream()
                .map(point -> new Rect(point.x(), point.y(), 0, 0))
                .toList());
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public Point center() {
        return new Point(centerX(), centerY());
    }

    public Rect moved(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    /** Larger by so much on each side; a negative amount makes it smaller, down to its middle. */
    public Rect grown(double by) {
        double horizontal = Math.max(by, -width / 2);
        double vertical = Math.max(by, -height / 2);
        return new Rect(x - horizontal, y - vertical, width + 2 * horizontal, height + 2 * vertical);
    }

    public Rect union(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** Whether the point is inside or on the border. */
    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    /** Whether the other is wholly inside; borders may touch. */
    public boolean contains(Rect other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /** Whether the two share more than a border. */
    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
