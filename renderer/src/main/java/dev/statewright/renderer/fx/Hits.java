package dev.statewright.renderer.fx;

import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Point;
import java.util.Comparator;
import java.util.Optional;

/** Finds what lies at a place of a diagram: the uppermost thing, and the innermost group. */
public final class Hits {

    private Hits() {}

    /**
     * What lies at a place.
     *
     * @param reach how far from a line still counts, in pixels of the diagram
     */
    public static Hit at(Diagram diagram, Point place, double reach) {
        return box(diagram, place)
                .or(() -> card(diagram, place))
                .or(() -> anchor(diagram, place))
                .or(() -> label(diagram, place))
                .or(() -> line(diagram, place, reach))
                .or(() -> group(diagram, place))
                .orElseGet(Hit.Nothing::new);
    }

    private static Optional<Hit> box(Diagram diagram, Point place) {
        return diagram.boxes().stream()
                .filter((DropBox box) -> box.rect().contains(place))
                .findFirst()
                .map(Hit.OnBox::new);
    }

    private static Optional<Hit> card(Diagram diagram, Point place) {
        return diagram.cards().stream()
                .filter(card -> card.rect().contains(place))
                .reduce((_, upper) -> upper)
                .map(Card::state)
                .map(Hit.OnState::new);
    }

    private static Optional<Hit> anchor(Diagram diagram, Point place) {
        return diagram.anchors().stream()
                .filter(anchor -> anchor.rect().contains(place))
                .findFirst()
                .map(Anchor::kind)
                .map(Hit.OnAnchor::new);
    }

    private static Optional<Hit> label(Diagram diagram, Point place) {
        return diagram.edges().stream()
                .filter(edge ->
                        edge.label().filter(pill -> pill.rect().contains(place)).isPresent())
                .findFirst()
                .map(edge -> onEdge(edge, place));
    }

    /** Lines that run together are told apart by whose beginning or end is nearer: there only one of them is meant. */
    private static Optional<Hit> line(Diagram diagram, Point place, double reach) {
        return diagram.edges().stream()
                .filter(Edge::visible)
                .map(edge -> new Candidate(edge, Lines.nearest(edge.points(), place)))
                .filter(candidate -> candidate.nearest.distance() <= reach)
                .min(Comparator.comparingLong((Candidate candidate) -> Math.round(candidate.nearest.distance()))
                        .thenComparingDouble(candidate -> candidate.nearest.along()))
                .map(candidate -> onEdge(candidate.edge, place));
    }

    private static Optional<Hit> group(Diagram diagram, Point place) {
        return diagram.groups().stream()
                .filter(group -> group.rect().contains(place))
                .reduce((_, inner) -> inner)
                .map((Group group) -> group.header().contains(place)
                        ? new Hit.OnState(group.state())
                        : new Hit.InGroup(group.state()));
    }

    private static Hit onEdge(Edge edge, Point place) {
        return new Hit.OnEdge(
                edge.transition(), Lines.nearest(edge.points(), place).point());
    }

    private record Candidate(Edge edge, Lines.Nearest nearest) {}
}
