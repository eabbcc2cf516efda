package dev.statewright.app.canvas;

import dev.statewright.model.drop.Connection;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Point;
import java.util.Optional;

/** Where a line leaves whose end is being led elsewhere. */
final class LineOrigin {

    private LineOrigin() {}

    /** Absent where the diagram does not show it. */
    static Optional<Point> of(Diagram diagram, Connection connection) {
        return switch (connection) {
            case Connection.Redirected redirected ->
                diagram.edge(redirected.transition()).map(Edge::points).map(points -> points.getFirst());
            case Connection.NewRule rule ->
                diagram.rectOf(rule.choice()).map(rect -> new Point(rect.centerX(), rect.bottom()));
            case Connection.NewCatcher catcher ->
                diagram.rectOf(catcher.state()).map(rect -> new Point(rect.right(), rect.centerY()));
        };
    }
}
