package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where nodes and edges of one scope are, from the origin.
 *
 * @param corners upper left corner by node id
 * @param routes in the order of the edges that were asked for
 */
record RoutedScope(double width, double height, Map<String, Point> corners, List<Route> routes) {

    RoutedScope {
        corners = Map.copyOf(corners);
        routes = List.copyOf(routes);
    }

    RoutedScope with(List<Route> others) {
        return new RoutedScope(width, height, corners, others);
    }

    /** The way of an edge and the place of its label. */
    record Route(List<Point> points, Optional<Rect> label) {
        Route {
            points = List.copyOf(points);
        }
    }
}
