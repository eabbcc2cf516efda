package dev.statewright.renderer.layered;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;
import java.util.Optional;

/**
 * Where everything is, from the origin.
 *
 * @param corners upper left corner of each vertex
 * @param routes for each arc
 */
public record Placement(double width, double height, List<Point> corners, List<Route> routes) {

    public Placement {
        corners = List.copyOf(corners);
        routes = List.copyOf(routes);
    }

    /** The way of a line and the place of its label. */
    public record Route(List<Point> points, Optional<Rect> label) {
        public Route {
            points = List.copyOf(points);
        }
    }
}
