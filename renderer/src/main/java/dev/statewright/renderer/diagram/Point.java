package dev.statewright.renderer.diagram;

/** A place in a diagram. Pixels at 100 % zoom, x to the right, y down. */
public record Point(double x, double y) {

    public Point moved(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
