package dev.statewright.renderer.picture;

import static dev.statewright.renderer.diagram.Measures.EDGE_BEND;

import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.theme.Token;
import java.util.ArrayList;
import java.util.List;

/** Draws the lines of transitions with their arrow heads. */
final class EdgePainter {

    static final double WIDTH = 1.5;
    private static final double WIDTH_TAKEN = 2.2;
    static final double HEAD = 8;
    private static final double HEAD_TAKEN = 10;

    private final RunLook run;

    EdgePainter(RunLook run) {
        this.run = run;
    }

    /**
     * @param fansOut whether lines of other catchers of the same state begin where this one does: their dashes must be the same there
     */
    List<Primitive> line(Edge edge, boolean fansOut) {
        boolean taken = run.took(edge);
        boolean caught = edge.kind() == Transition.Kind.CATCH;
        Token token = taken ? run.edge(edge) : caught ? Tokens.EDGE_CATCH : Tokens.EDGE;
        double width = taken ? WIDTH_TAKEN : WIDTH;
        double head = taken ? HEAD_TAKEN : HEAD;
        List<Point> points = new ArrayList<>(edge.points());
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = tip.distanceTo(before);
        double dx = length == 0 ? 0 : (tip.x() - before.x()) / length;
        double dy = length == 0 ? 1 : (tip.y() - before.y()) / length;
        // The head is as wide as the line this far from its tip: a line drawn further would blunt it.
        points.set(points.size() - 1, tip.moved(-dx * width, -dy * width));
        Stroke stroke = caught ? dashed(token, width, points, fansOut) : Stroke.solid(token, width);
        return List.of(
                new Primitive.RoundedLine(points, EDGE_BEND, stroke),
                new Primitive.ArrowHead(tip, dx, dy, head, head, token));
    }

    private static Stroke dashed(Token token, double width, List<Point> points, boolean fansOut) {
        return fansOut
                ? Stroke.dashed(token, width)
                : Stroke.dashedTowardsEnd(token, width, PenStep.length(PenStep.along(points, EDGE_BEND)));
    }
}
