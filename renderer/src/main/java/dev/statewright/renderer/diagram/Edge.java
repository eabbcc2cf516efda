package dev.statewright.renderer.diagram;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import java.util.List;
import java.util.Optional;

/**
 * The line of a transition.
 *
 * @param from the state that it leaves; absent at the scope's start
 * @param to the state or ghost that it reaches; absent at the scope's end and at an open slot
 * @param points at least two, joined by upright or level segments; the last is the arrow's tip
 * @param visible inner scopes draw no line to their beginning and end; the hidden edge is there all the same, so that a state can be
 *     dropped before the first and after the last
 */
public record Edge(
        Transition transition,
        Optional<StatePath> from,
        Optional<StatePath> to,
        List<Point> points,
        Optional<LabelPill> label,
        boolean visible) {

    public Edge {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A line needs two points: " + transition);
        }
    }

    public Transition.Kind kind() {
        return transition.kind();
    }

    /** Whether the arrow comes in from the left. */
    public boolean pointsRight() {
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        return tip.x() > before.x() && tip.y() == before.y();
    }

    public Edge moved(double dx, double dy) {
        return new Edge(
                transition,
                from,
                to,
                points.stream().map(point -> point.moved(dx, dy)).toList(),
                label.map(pill -> pill.moved(dx, dy)),
                visible);
    }
}
