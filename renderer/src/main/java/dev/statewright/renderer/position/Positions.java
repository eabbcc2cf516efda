package dev.statewright.renderer.position;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Point;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How far cards have been moved by hand, from where the layout puts them. So a card that was moved keeps its distance when the layout
 * around it changes.
 *
 * @param moved by state, pixels to the right and down
 */
public record Positions(Map<StatePath, Point> moved) {

    public static final Positions NONE = new Positions(Map.of());

    public Positions {
        moved = Map.copyOf(moved);
    }

    public boolean isEmpty() {
        return moved.isEmpty();
    }

    /** How far a state has been moved; not at all where nobody did. */
    public Point of(StatePath state) {
        return moved.getOrDefault(state, new Point(0, 0));
    }

    /** With a state moved so much further. */
    public Positions moved(StatePath state, double dx, double dy) {
        Map<StatePath, Point> others = new HashMap<>(moved);
        Point next = of(state).moved(dx, dy);
        if (next.equals(new Point(0, 0))) {
            others.remove(state);
        } else {
            others.put(state, next);
        }
        return new Positions(others);
    }

    /** With a state back at the place that the layout gives it. */
    public Positions without(StatePath state) {
        return only(each -> !each.equals(state));
    }

    /** With some of the states alone. */
    public Positions only(Predicate<StatePath> wanted) {
        Map<StatePath, Point> others = new HashMap<>(moved);
        others.keySet().removeIf(wanted.negate());
        return new Positions(others);
    }
}
