package dev.statewright.app.canvas;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Lines;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where a state would be dropped. A box takes what is over it; a line takes what is near it; the half of a card where the flow
 * comes in stands for the line that leads to it, the other for the line that leaves it, so that a drop need not be exact. Equal places give equal
 * targets.
 */
final class HitTester {

    /** How far from a line a drop still means it, in pixels of the diagram. */
    private static final double REACH = 30;

    private HitTester() {}

    /** The target at a place of the diagram. */
    static Optional<DropTarget> dropTarget(Diagram diagram, Point place) {
        return box(diagram, place).or(() -> beside(diagram, place)).or(() -> line(diagram, place));
    }

    /** The target that a transition stands for: its box where it is open, else its line. */
    static DropTarget targetOf(Diagram diagram, Transition transition) {
        return isOpen(diagram, transition) ? new DropTarget.OntoSlot(transition) : new DropTarget.OnEdge(transition);
    }

    private static Optional<DropTarget> box(Diagram diagram, Point place) {
        return diagram.boxes().stream()
                .filter(box -> box.rect().grown(8).contains(place))
                .min(Comparator.comparingDouble(box -> box.rect().center().distanceTo(place)))
                .map(HitTester::target);
    }

    private static DropTarget target(DropBox box) {
        return box.slot()
                .<DropTarget>map(DropTarget.OntoSlot::new)
                .orElseGet(() -> new DropTarget.IntoScope(box.scope()));
    }

    private static Optional<DropTarget> beside(Diagram diagram, Point place) {
        return bodies(diagram)
                .filter(body -> body.rect.contains(place))
                .reduce((_, upper) -> upper)
                .flatMap(body -> isNearerToItsBeginning(diagram, body.state, place)
                        ? entering(diagram, body.state, place)
                        : leaving(diagram, body.state, place));
    }

    /** Which end of a card is nearer, whichever way the workflow runs. */
    private static boolean isNearerToItsBeginning(Diagram diagram, StatePath state, Point place) {
        double entering = diagram.edges().stream()
                .filter(edge -> edge.to().equals(Optional.of(state)))
                .mapToDouble(edge -> edge.points().getLast().distanceTo(place))
                .min()
                .orElse(Double.MAX_VALUE);
        double leaving = diagram.edges().stream()
                .filter(edge -> edge.from().equals(Optional.of(state)) && edge.kind() != Transition.Kind.CATCH)
                .mapToDouble(edge -> edge.points().getFirst().distanceTo(place))
                .min()
                .orElse(Double.MAX_VALUE);
        return entering <= leaving;
    }

    private static Stream<Body> bodies(Diagram diagram) {
        return Stream.concat(
                diagram.groups().stream().map((Group group) -> new Body(group.state(), group.header())),
                diagram.cards().stream().map((Card card) -> new Body(card.state(), card.rect())));
    }

    private static Optional<DropTarget> entering(Diagram diagram, StatePath state, Point place) {
        return nearest(
                diagram, diagram.edges().stream().filter(edge -> edge.to().equals(Optional.of(state))), place);
    }

    private static Optional<DropTarget> leaving(Diagram diagram, StatePath state, Point place) {
        return nearest(
                diagram,
                diagram.edges().stream()
                        .filter(edge -> edge.from().equals(Optional.of(state)))
                        .filter(edge -> edge.kind() != Transition.Kind.CATCH),
                place);
    }

    private static Optional<DropTarget> line(Diagram diagram, Point place) {
        Stream<Edge> near = diagram.edges().stream()
                .filter(edge -> !isOpen(diagram, edge.transition()))
                .filter(edge -> distance(edge, place) <= REACH);
        return nearest(diagram, near, place);
    }

    /** An open slot is aimed at by its box; its line would mean the same transition in another word. */
    private static boolean isOpen(Diagram diagram, Transition transition) {
        return diagram.boxes().stream().anyMatch(box -> box.slot().equals(Optional.of(transition)));
    }

    private static double distance(Edge edge, Point place) {
        return edge.label().filter(pill -> pill.rect().contains(place)).isPresent()
                ? 0
                : Lines.nearest(edge.points(), place).distance();
    }

    /** Where lines run together, the one is meant whose beginning is nearer. */
    private static Optional<DropTarget> nearest(Diagram diagram, Stream<Edge> edges, Point place) {
        return edges.min(Comparator.comparingLong((Edge edge) -> Math.round(distance(edge, place)))
                        .thenComparingDouble(
                                edge -> Lines.nearest(edge.points(), place).along()))
                .map(edge -> targetOf(diagram, edge.transition()));
    }

    private record Body(StatePath state, Rect rect) {}
}
