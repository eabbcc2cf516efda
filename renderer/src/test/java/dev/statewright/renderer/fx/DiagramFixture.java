package dev.statewright.renderer.fx;

import dev.statewright.icons.StateIcons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import java.util.List;
import java.util.Optional;

/** A diagram made by hand: Start, A, a Choice with a labelled rule to B and an open Default. */
final class DiagramFixture {

    static final StatePath A = StatePath.root("A");
    static final StatePath CHOICE = StatePath.root("Choice");
    static final StatePath B = StatePath.root("B");
    static final Transition START = Transition.start(A.scope());
    static final Transition A_TO_CHOICE = Transition.next(A);
    static final Transition RULE = Transition.choice(CHOICE, 0);
    static final Transition DEFAULT = Transition.defaultOf(CHOICE);

    static final Diagram DIAGRAM = new Diagram(
            new Rect(0, 0, 600, 460),
            List.of(card(A, 100, 80), card(CHOICE, 100, 200), card(B, 20, 340)),
            List.of(),
            List.of(new Anchor(Anchor.Kind.START, "Start", new Rect(170, 20, 60, 26))),
            List.of(new DropBox(A.scope(), Optional.of(DEFAULT), "Drop state here", new Rect(300, 340, 148, 38))),
            List.of(
                    edge(START, Optional.empty(), A, new Point(200, 46), new Point(200, 80)),
                    edge(A_TO_CHOICE, Optional.of(A), CHOICE, new Point(200, 138), new Point(200, 200)),
                    labelled(
                            edge(
                                    RULE,
                                    Optional.of(CHOICE),
                                    B,
                                    new Point(200, 258),
                                    new Point(200, 280),
                                    new Point(120, 280),
                                    new Point(120, 340)),
                            new Rect(80, 295, 80, 20)),
                    new Edge(
                            DEFAULT,
                            Optional.of(CHOICE),
                            Optional.empty(),
                            List.of(new Point(200, 258), new Point(200, 280), new Point(374, 280), new Point(374, 340)),
                            Optional.empty(),
                            true)));

    private DiagramFixture() {}

    static Card card(StatePath state, double x, double y) {
        Face face = new Face(
                StateType.PASS, "Pass", "Pass", "Pass", List.of(state.name()), state.name(), StateIcons.PASS, "pass");
        return new Card(state, face, Standing.REACHABLE, new Rect(x, y, 216, 58), List.of());
    }

    static Edge edge(Transition transition, Optional<StatePath> from, StatePath to, Point... points) {
        return new Edge(transition, from, Optional.of(to), List.of(points), Optional.empty(), true);
    }

    private static Edge labelled(Edge edge, Rect label) {
        return new Edge(
                edge.transition(),
                edge.from(),
                edge.to(),
                edge.points(),
                Optional.of(new LabelPill(List.of("a rule"), "a rule", label)),
                true);
    }
}
