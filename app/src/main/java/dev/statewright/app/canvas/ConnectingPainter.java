package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Palette;
import dev.statewright.renderer.fx.Viewport;
import dev.statewright.renderer.theme.Token;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints a line whose end follows the pointer, and a frame around what it would lead to. */
final class ConnectingPainter {

    private static final Token ACCENT = Token.of("accent");
    private static final Token ERROR = Token.of("error");
    private static final double WIDTH = 2;
    private static final double FRAME = 4;
    private static final double ARROW = 9;

    private final GraphicsContext graphics;
    private final Palette palette;
    private final Viewport viewport;

    ConnectingPainter(GraphicsContext graphics, Palette palette, Viewport viewport) {
        this.graphics = graphics;
        this.palette = palette;
        this.viewport = viewport;
    }

    void paint(Diagram diagram, Feedback.Connecting connecting) {
        boolean refused = connecting.end().filter(end -> !end.allowed()).isPresent();
        Color color = palette.color(refused ? ERROR : ACCENT);
        Point pointer = new Point(connecting.at().x(), connecting.at().y());
        LineOrigin.of(diagram, connecting.connection())
                .map(viewport::toView)
                .ifPresent(from -> line(from, pointer, color, isCatch(connecting.connection())));
        connecting
                .end()
                .flatMap(end -> end.target().isPresent()
                        ? end.target().flatMap(diagram::rectOf)
                        : diagram.anchors().stream()
                                .filter(anchor -> anchor.kind() == Anchor.Kind.END)
                                .map(Anchor::rect)
                                .findFirst())
                .map(viewport::toView)
                .ifPresent(rect -> frame(rect, color));
    }

    private static boolean isCatch(Connection connection) {
        return switch (connection) {
            case Connection.Redirected redirected -> redirected.transition().kind() == Transition.Kind.CATCH;
            case Connection.NewRule _ -> false;
            case Connection.NewCatcher _ -> true;
        };
    }

    private void line(Point from, Point to, Color color, boolean dashed) {
        graphics.setStroke(color);
        graphics.setLineWidth(WIDTH);
        graphics.setLineDashes(dashed ? new double[] {5, 4} : new double[0]);
        double bend = Math.max(24, Math.abs(to.y() - from.y()) / 2);
        graphics.beginPath();
        graphics.moveTo(from.x(), from.y());
        graphics.bezierCurveTo(from.x(), from.y() + bend, to.x(), to.y() - bend, to.x(), to.y());
        graphics.stroke();
        graphics.setLineDashes((double[]) null);
        graphics.setFill(color);
        graphics.fillPolygon(
                new double[] {to.x(), to.x() - ARROW / 2, to.x() + ARROW / 2},
                new double[] {to.y(), to.y() - ARROW, to.y() - ARROW},
                3);
    }

    private void frame(Rect rect, Color color) {
        Rect around = rect.grown(FRAME);
        double arc = 2 * (Measures.CARD_RADIUS * viewport.zoom() + FRAME);
        graphics.setStroke(color);
        graphics.setLineWidth(WIDTH + 1);
        graphics.strokeRoundRect(around.x(), around.y(), around.width(), around.height(), arc, arc);
    }
}
