package dev.statewright.renderer.fx;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.BranchArea;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures between two diagrams: what is in both moves, what is new stands at its place from the beginning, what is gone is gone.
 * States are the same when their path is, lines when their transition is.
 */
final class DiagramTween {

    private final Diagram to;
    private final Map<StatePath, Rect> cardsBefore = new HashMap<>();
    private final Map<StatePath, Group> groupsBefore = new HashMap<>();
    private final Map<Transition, Edge> edgesBefore = new HashMap<>();
    private final Map<Anchor.Kind, Rect> anchorsBefore = new EnumMap<>(Anchor.Kind.class);
    private final double dx;
    private final double dy;

    /**
     * @param dx how far the old diagram has to be moved so that its places mean the same in the new one
     * @param dy likewise
     */
    DiagramTween(Diagram from, Diagram to, double dx, double dy) {
        this.to = to;
        this.dx = dx;
        this.dy = dy;
        from.cards().forEach(card -> cardsBefore.put(card.state(), card.rect().moved(dx, dy)));
        from.groups().forEach(group -> groupsBefore.put(group.state(), group));
        from.edges().forEach(edge -> edgesBefore.put(edge.transition(), edge));
        from.anchors().forEach(anchor -> anchorsBefore.put(anchor.kind(), anchor.rect()));
    }

    /** Whether the state was there before: what is new may be faded in. */
    boolean knew(StatePath state) {
        return cardsBefore.containsKey(state) || groupsBefore.containsKey(state);
    }

    /** Whether the transition was there before. */
    boolean knew(Transition transition) {
        return edgesBefore.containsKey(transition);
    }

    /** Whether the transition had a label before. */
    boolean knewLabel(Transition transition) {
        return knew(transition) && edgesBefore.get(transition).label().isPresent();
    }

    /**
     * The picture on the way.
     *
     * @param share 0 at the beginning, 1 at the end
     */
    Diagram at(double share) {
        return new Diagram(
                to.bounds(),
                to.cards().stream().map(card -> moving(card, share)).toList(),
                to.groups().stream().map(group -> moving(group, share)).toList(),
                to.anchors().stream().map(anchor -> moving(anchor, share)).toList(),
                to.boxes(),
                to.edges().stream().map(edge -> moving(edge, share)).toList());
    }

    private Card moving(Card card, double share) {
        Rect before = cardsBefore.get(card.state());
        if (before == null) {
            return card;
        }
        double back = 1 - share;
        return card.moved(
                (before.x() - card.rect().x()) * back, (before.y() - card.rect().y()) * back);
    }

    private Group moving(Group group, double share) {
        Group before = groupsBefore.get(group.state());
        if (before == null) {
            return group;
        }
        Map<ScopePath, Rect> branchesBefore = new HashMap<>();
        before.branches().forEach(branch -> branchesBefore.put(branch.scope(), branch.rect()));
        return new Group(
                group.state(),
                group.face(),
                group.standing(),
                between(before.rect(), group.rect(), share),
                between(before.header(), group.header(), share),
                group.stacked(),
                group.branches().stream()
                        .map(branch -> branchesBefore.containsKey(branch.scope())
                                ? new BranchArea(
                                        branch.scope(),
                                        between(branchesBefore.get(branch.scope()), branch.rect(), share))
                                : branch)
                        .toList(),
                group.moved(
                                (before.rect().x() + dx - group.rect().x()) * (1 - share),
                                (before.rect().y() + dy - group.rect().y()) * (1 - share))
                        .badges());
    }

    private Edge moving(Edge edge, double share) {
        Edge before = edgesBefore.get(edge.transition());
        if (before == null) {
            return edge;
        }
        int corners = Math.max(before.points().size(), edge.points().size());
        List<Point> from = withCorners(before.points(), corners);
        List<Point> until = withCorners(edge.points(), corners);
        List<Point> points = new ArrayList<>(corners);
        for (int i = 0; i < corners; i++) {
            points.add(new Point(
                    between(from.get(i).x() + dx, until.get(i).x(), share),
                    between(from.get(i).y() + dy, until.get(i).y(), share)));
        }
        Optional<LabelPill> label = edge.label()
                .map(pill -> before.label().map(old -> moving(pill, old, share)).orElse(pill));
        return new Edge(edge.transition(), edge.from(), edge.to(), points, label, edge.visible());
    }

    private LabelPill moving(LabelPill pill, LabelPill before, double share) {
        double back = 1 - share;
        return pill.moved(
                (before.rect().centerX() + dx - pill.rect().centerX()) * back,
                (before.rect().centerY() + dy - pill.rect().centerY()) * back);
    }

    private Anchor moving(Anchor anchor, double share) {
        Rect before = anchorsBefore.getOrDefault(anchor.kind(), anchor.rect().moved(-dx, -dy));
        return new Anchor(anchor.kind(), anchor.text(), between(before, anchor.rect(), share));
    }

    /** The same line with more corners, the additional ones lying on the corner in its middle. */
    private static List<Point> withCorners(List<Point> points, int count) {
        List<Point> result = new ArrayList<>(points);
        int middle = points.size() / 2;
        while (result.size() < count) {
            result.add(middle, points.get(middle));
        }
        return result;
    }

    private Rect between(Rect before, Rect after, double share) {
        return new Rect(
                between(before.x() + dx, after.x(), share),
                between(before.y() + dy, after.y(), share),
                between(before.width(), after.width(), share),
                between(before.height(), after.height(), share));
    }

    private static double between(double before, double after, double share) {
        return before + (after - before) * share;
    }
}
