package dev.statewright.app.canvas;

import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a drop target is shown, in pixels of the diagram. */
sealed interface Marker {

    /**
     * A bar across a line, with a disc in its middle.
     *
     * @param level whether the bar is level: it crosses an upright line
     */
    record Bar(Point middle, boolean level) implements Marker {}

    /** A lit box. */
    record Box(Rect rect) implements Marker {}

    /** Where it is in the diagram. */
    default Rect place() {
        return switch (this) {
            case Bar bar -> new Rect(bar.middle().x(), bar.middle().y(), 0, 0);
            case Box box -> box.rect();
        };
    }

    /** The marker of a target; absent where the diagram does not show the place. */
    static Optional<Marker> of(Diagram diagram, DropTarget target) {
        return switch (target) {
            case DropTarget.OnEdge on -> diagram.edge(on.transition()).map(Marker::across);
            case DropTarget.OntoSlot onto -> box(diagram, Optional.of(onto.transition()), onto.transition());
            case DropTarget.IntoScope into ->
                diagram.boxes().stream()
                        .filter(box ->
                                box.scope().equals(into.scope()) && box.slot().isEmpty())
                        .findFirst()
                        .map((DropBox box) -> new Box(box.rect()));
        };
    }

    /** Where the marker of a line has its disc. */
    static Point middleOf(Edge edge) {
        return across(edge).middle();
    }

    private static Optional<Marker> box(Diagram diagram, Optional<Transition> slot, Transition transition) {
        return diagram.boxes().stream()
                .filter(box -> box.slot().equals(slot))
                .findFirst()
                .<Marker>map(box -> new Box(box.rect()))
                .or(() -> diagram.edge(transition).map(Marker::across));
    }

    /** On the line's longest segment, clear of its label: always the same place for the same line. */
    private static Bar across(Edge edge) {
        List<Point> points = edge.points();
        int longest = IntStream.range(1, points.size())
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> points.get(i - 1).distanceTo(points.get(i)))
                        .thenComparingInt(i -> i))
                .orElseThrow();
        Point from = points.get(longest - 1);
        Point to = points.get(longest);
        boolean upright = Math.abs(from.x() - to.x()) < Math.abs(from.y() - to.y());
        return new Bar(clearOfLabel(edge, from, to), upright);
    }

    private static Point clearOfLabel(Edge edge, Point from, Point to) {
        Point middle = between(from, to, 0.5);
        Optional<Rect> label = edge.label().map(pill -> pill.rect().grown(8));
        if (label.filter(rect -> rect.contains(middle)).isEmpty()) {
            return middle;
        }
        return List.of(0.8, 0.2).stream()
                .map(share -> between(from, to, share))
                .filter(point -> !label.get().contains(point))
                .findFirst()
                .orElse(middle);
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }
}
