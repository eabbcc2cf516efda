package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes out small jogs: where a line steps aside by a few pixels between two upright stretches, the one that is tied to no card moves
 * over, if nothing is in its way. The layered algorithm leaves such steps where a label was a little too wide.
 */
final class JogStraightener {

    private static final double SMALL = 20;
    /** Lines and cards keep at least so far apart. */
    private static final double CLEARANCE = 8;

    private final List<Rect> cards;
    private final List<RoutedScope.Route> routes;

    private JogStraightener(List<Rect> cards, List<RoutedScope.Route> routes) {
        this.cards = cards;
        this.routes = new ArrayList<>(routes);
    }

    /** The routes, in the same order. */
    static List<RoutedScope.Route> straighten(List<Rect> cards, List<RoutedScope.Route> routes) {
        JogStraightener straightener = new JogStraightener(cards, routes);
        for (int i = 0; i < routes.size(); i++) {
            straightener.straighten(i);
        }
        return straightener.routes;
    }

    private void straighten(int index) {
        for (int at = 1; at + 2 < routes.get(index).points().size(); at++) {
            List<Point> points = routes.get(index).points();
            if (!isJog(points, at)) {
                continue;
            }
            Optional<RoutedScope.Route> straight =
                    at >= 2 ? moved(index, at - 1, at, points.get(at + 1).x()) : Optional.empty();
            if (straight.isEmpty() && at + 3 < points.size()) {
                straight = moved(index, at + 1, at + 2, points.get(at).x());
            }
            if (straight.isPresent()) {
                routes.set(index, straight.get());
                at = 0;
            }
        }
    }

    /** Whether the segment from that point is short and level, between two upright ones. */
    private static boolean isJog(List<Point> points, int at) {
        Point from = points.get(at);
        Point to = points.get(at + 1);
        return from.y() == to.y()
                && Math.abs(from.x() - to.x()) <= SMALL
                && points.get(at - 1).x() == from.x()
                && points.get(at + 2).x() == to.x();
    }

    /** The route with its upright stretch between two neighbouring points at another x, if that is free. */
    private Optional<RoutedScope.Route> moved(int index, int first, int second, double x) {
        RoutedScope.Route route = routes.get(index);
        List<Point> points = new ArrayList<>(route.points());
        Rect before = Rect.ofPoints(List.of(points.get(first), points.get(second)));
        points.set(first, new Point(x, points.get(first).y()));
        points.set(second, new Point(x, points.get(second).y()));
        Rect after = Rect.ofPoints(List.of(points.get(first), points.get(second)));
        Optional<Rect> label = route.label()
                .map(rect -> rect.grown(1).overlaps(before.grown(0.5)) ? rect.moved(x - before.x(), 0) : rect);
        boolean free = cards.stream().noneMatch(after.grown(CLEARANCE)::overlaps)
                && label.stream().noneMatch(rect -> cards.stream().anyMatch(rect::overlaps))
                && others(index).noneMatch(other -> inTheWay(other, route, after, label));
        return free ? Optional.of(new RoutedScope.Route(withoutRepeats(points), label)) : Optional.empty();
    }

    private Stream<RoutedScope.Route> others(int index) {
        return routes.stream().filter(other -> other != routes.get(index));
    }

    private static boolean inTheWay(
            RoutedScope.Route other, RoutedScope.Route route, Rect stretch, Optional<Rect> label) {
        boolean sameEnd = other.points().getFirst().equals(route.points().getFirst())
                || other.points().getLast().equals(route.points().getLast());
        boolean onItsLabel = other.label().stream()
                .anyMatch(rect ->
                        rect.overlaps(stretch.grown(1)) || label.stream().anyMatch(rect::overlaps));
        return onItsLabel
                || segments(other.points())
                        .anyMatch(segment -> !sameEnd
                                && segment.width() == 0
                                && segment.grown(CLEARANCE / 2).overlaps(stretch.grown(CLEARANCE / 2)))
                || label.stream().anyMatch(rect -> segments(other.points()).anyMatch(rect::overlaps));
    }

    private static Stream<Rect> segments(List<Point> points) {
        return Stream.iterate(1, i -> i < points.size(), i -> i + 1)
                .map(i -> Rect.ofPoints(points.subList(i - 1, i + 1)));
    }

    private static List<Point> withoutRepeats(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean straightOn = !kept.isEmpty()
                    && i + 1 < points.size()
                    && kept.getLast().x() == point.x()
                    && points.get(i + 1).x() == point.x();
            if (!straightOn) {
                kept.add(point);
            }
        }
        return kept;
    }
}
