package dev.statewright.app.canvas;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.renderer.diagram.Badge;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Hit;
import dev.statewright.renderer.fx.Hits;
import dev.statewright.renderer.picture.ProblemSign;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pointer rests on while no gesture is under way.
 *
 * @param line the line that offers to insert a state
 * @param hint what the drawing had no room for: a whole name, a whole condition, what a badge means, what a problem is
 */
record Hover(Optional<Edge> line, Optional<String> hint) {

    private static final int MOST_PROBLEMS = 6;

    static final Hover NOTHING = new Hover(Optional.empty(), Optional.empty());

    /** @param reach how far from a line still counts, in pixels of the diagram */
    static Hover at(Diagram diagram, StateProblems problems, Point place, double reach) {
        Optional<String> problem = problem(diagram, problems, place);
        if (problem.isPresent()) {
            return new Hover(Optional.empty(), problem);
        }
        Optional<String> badge = badges(diagram)
                .filter(each -> each.rect().contains(place))
                .map(Badge::hint)
                .findFirst();
        if (badge.isPresent()) {
            return new Hover(Optional.empty(), badge);
        }
        return switch (Hits.at(diagram, place, reach)) {
            case Hit.OnState on -> new Hover(Optional.empty(), shortened(diagram, on.state()));
            case Hit.OnEdge on ->
                diagram.edge(on.transition())
                        .map(edge -> new Hover(Optional.of(edge), shortened(edge, place)))
                        .orElse(NOTHING);
            case Hit.InGroup _, Hit.OnBox _, Hit.OnAnchor _, Hit.Nothing _ -> NOTHING;
        };
    }

    /** What the sign says that is there. */
    private static Optional<String> problem(Diagram diagram, StateProblems problems, Point place) {
        if (problems.equals(StateProblems.NONE)) {
            return Optional.empty();
        }
        Map<StatePath, Rect> rects = diagram.rects();
        return rects.entrySet().stream()
                .filter(state -> ProblemSign.on(state.getValue()).distanceTo(place) <= ProblemSign.RADIUS)
                .map(state -> problems.of(state.getKey(), rects.keySet()).stream()
                        .map(Diagnostic::message)
                        .distinct()
                        .limit(MOST_PROBLEMS)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Stream<Badge> badges(Diagram diagram) {
        return Stream.concat(
                diagram.cards().stream().flatMap((Card card) -> card.badges().stream()),
                diagram.groups().stream().flatMap((Group group) -> group.badges().stream()));
    }

    private static Optional<String> shortened(Diagram diagram, StatePath state) {
        return diagram.card(state)
                .map(Card::face)
                .or(() -> diagram.group(state).map(Group::face))
                .filter(Face::shortened)
                .map(face -> face.fullOverline() + "\n" + face.fullTitle());
    }

    private static Optional<String> shortened(Edge edge, Point place) {
        return edge.label()
                .filter(pill -> pill.rect().contains(place))
                .filter(LabelPill::shortened)
                .map(LabelPill::fullText);
    }
}
