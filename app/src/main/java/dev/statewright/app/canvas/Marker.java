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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How a drop target is shown, in pixels of the diagram. */
sealed interface Marker {

    /** A segment shorter than that has no room for a disc, in pixels of the diagram. */
    double SHORTEST = 16;
    /** From the state that a line leaves to its marker. */
    double FARTHEST = 48;
    /** Between the middle of a marker and a label. */
    double CLEARANCE = 8;

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

    /**
     * Always the same place for the same line: close behind the state that it leaves, where the new one will stand. Lines that leave a
     * Choice or a catcher run together there; theirs is where they have parted.
     */
    private static Bar across(Edge edge) {
        List<Point> points = edge.points();
        boolean parts = switch (edge.kind()) {
            case START, NEXT -> false;
            case CHOICE, DEFAULT, CATCH -> points.size() > 2;
        };
        boolean roomAtFirst = points.get(0).distanceTo(points.get(1)) >= SHORTEST;
        int segment = !parts && roomAtFirst ? 1 : longest(points, parts ? 2 : 1);
        Point from = points.get(segment - 1);
        Point to = points.get(segment);
        boolean upright = Math.abs(from.x() - to.x()) < Math.abs(from.y() - to.y());
        return new Bar(clearOfLabel(edge, from, to), upright);
    }

    private static int longest(List<Point> points, int first) {
        return IntStream.range(first, points.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> points.get(i - 1).distanceTo(points.get(i))))
                .orElseThrow();
    }

    private static Point clearOfLabel(Edge edge, Point from, Point to) {
        double middle = Math.min(0.5, FARTHEST / from.distanceTo(to));
        Optional<Rect> label = edge.label().map(pill -> pill.rect().grown(CLEARANCE));
        return DoubleStream.of(middle, 0.5, 0.8, 0.2)
                .mapToObj(share -> between(from, to, share))
                .filter(point -> label.filter(rect -> rect.contains(point)).isEmpty())
                .findFirst()
                .orElseGet(() -> between(from, to, middle));
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }
}
