package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Moves cards to where somebody wants them, and leads the lines that are concerned around everything anew. */
final class HandMade {

    private final Map<String, Rect> rects = new HashMap<>();
    private final List<Rect> labels = new ArrayList<>();
    private final List<EdgePlan> plans;
    private final boolean rightward;

    private HandMade(List<EdgePlan> plans, boolean rightward) {
        this.plans = plans;
        this.rightward = rightward;
    }

    /** @param moved by node id, how far */
    static RoutedScope move(
            RoutedScope routed,
            List<NodeBlock> blocks,
            List<EdgePlan> plans,
            Map<String, Point> moved,
            LayoutDirection direction) {
        HandMade handMade = new HandMade(plans, direction == LayoutDirection.RIGHT);
        for (NodeBlock block : blocks) {
            Point by = moved.getOrDefault(block.id(), new Point(0, 0));
            Point corner = routed.corners().get(block.id()).moved(by.x(), by.y());
            handMade.rects.put(block.id(), new Rect(corner.x(), corner.y(), block.width(), block.height()));
        }
        return handMade.routed(routed, moved);
    }

    private RoutedScope routed(RoutedScope before, Map<String, Point> moved) {
        List<Rect> landed = moved.keySet().stream().map(rects::get).toList();
        List<RoutedScope.Route> routes = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            RoutedScope.Route route = before.routes().get(i);
            String source = plans.get(i).flow().source();
            String target = plans.get(i).flow().target();
            boolean concerned = moved.containsKey(source)
                    || moved.containsKey(target)
                    || landed.stream().anyMatch(rect -> meets(route, rect));
            routes.add(concerned ? null : route);
            if (!concerned) {
                route.label().ifPresent(labels::add);
            }
        }
        for (int i = 0; i < plans.size(); i++) {
            if (routes.get(i) == null) {
                EdgePlan plan = plans.get(i);
                routes.set(
                        i,
                        anew(
                                plan,
                                rects.get(plan.flow().source()),
                                rects.get(plan.flow().target())));
            }
        }
        return atOrigin(routes);
    }

    private static boolean meets(RoutedScope.Route route, Rect rect) {
        return ObstacleRouter.meets(route.points(), rect)
                || route.label().filter(rect::overlaps).isPresent();
    }

    private RoutedScope.Route anew(EdgePlan plan, Rect source, Rect target) {
        Point start = rightward
                ? plan.leavesFromSide()
                        ? new Point(source.centerX(), source.bottom())
                        : new Point(source.right(), source.centerY())
                : plan.leavesFromSide()
                        ? new Point(source.right(), source.centerY())
                        : new Point(source.centerX(), source.bottom());
        boolean startsUpright = plan.leavesFromSide() == rightward;
        Point end = rightward ? new Point(target.x(), target.centerY()) : new Point(target.centerX(), target.y());
        List<Point> points =
                new ObstacleRouter(List.copyOf(rects.values())).route(start, startsUpright, end, !rightward);
        return new RoutedScope.Route(points, label(plan, points));
    }

    /** In the middle of the longest stretch where nothing else is. */
    private Optional<Rect> label(EdgePlan plan, List<Point> points) {
        if (plan.label().isEmpty()) {
            return Optional.empty();
        }
        List<Rect> places = IntStream.range(1, points.size())
                .mapToObj(i -> Rect.ofPoints(points.subList(i - 1, i + 1)))
                .sorted(Comparator.comparingDouble((Rect stretch) -> stretch.width() + stretch.height())
                        .reversed())
                .flatMap(stretch -> Stream.of(0.5, 0.75, 0.25).map(share -> onStretch(plan, stretch, share)))
                .toList();
        Rect place = places.stream().filter(this::isFree).findFirst().orElse(places.getFirst());
        labels.add(place);
        return Optional.of(place);
    }

    private static Rect onStretch(EdgePlan plan, Rect stretch, double share) {
        double x = stretch.x() + share * stretch.width();
        double y = stretch.y() + share * stretch.height();
        double width = plan.label().width();
        double height = plan.label().height();
        return new Rect(x - width / 2, y - height / 2, width, height);
    }

    private boolean isFree(Rect place) {
        return rects.values().stream().noneMatch(place.grown(4)::overlaps)
                && labels.stream().noneMatch(place.grown(4)::overlaps);
    }

    private RoutedScope atOrigin(List<RoutedScope.Route> routes) {
        List<Rect> all = new ArrayList<>(rects.values());
        for (RoutedScope.Route route : routes) {
            all.add(Rect.ofPoints(route.points()));
            route.label().ifPresent(all::add);
        }
        Rect bounds = Rect.around(all);
        Map<String, Point> corners = new HashMap<>();
        rects.forEach((id, rect) -> corners.put(id, new Point(rect.x() - bounds.x(), rect.y() - bounds.y())));
        List<RoutedScope.Route> shifted = routes.stream()
                .map(route -> new RoutedScope.Route(
                        route.points().stream()
                                .map(point -> point.moved(-bounds.x(), -bounds.y()))
                                .toList(),
                        route.label().map(rect -> rect.moved(-bounds.x(), -bounds.y()))))
                .toList();
        return new RoutedScope(bounds.width(), bounds.height(), corners, shifted);
    }
}
