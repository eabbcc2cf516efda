package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.app.canvas.tool.Landing;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Palette;
import dev.statewright.renderer.fx.Viewport;
import dev.statewright.renderer.theme.Token;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints what lies above the drawing while something is under way: the marker of a drop, the lasso, a line on its way, the plus on a line. */
final class OverlayPainter {

    private static final Token ACCENT = Token.of("accent");
    private static final Token ERROR = Token.of("error");
    private static final Token LASSO_FILL = Token.of("accent-ring");
    private static final Token PANEL = Token.of("panel");
    private static final double BAR_LENGTH = 120;
    private static final double BAR_WIDTH = 4;
    private static final double DISC = 8;
    private static final double PLUS = 3.5;
    private static final double HANDLE = 5;

    private final GraphicsContext graphics;
    private final Palette palette;
    private final Viewport viewport;

    OverlayPainter(GraphicsContext graphics, Palette palette, Viewport viewport) {
        this.graphics = graphics;
        this.palette = palette;
        this.viewport = viewport;
    }

    /**
     * Paints everything anew.
     *
     * @param plus the line that the pointer is over, which offers to insert a state
     * @param selected the line that offers its arrow to be led elsewhere
     */
    void paint(Diagram diagram, Feedback feedback, Optional<Edge> plus, Optional<Edge> selected) {
        graphics.clearRect(
                0, 0, graphics.getCanvas().getWidth(), graphics.getCanvas().getHeight());
        switch (feedback) {
            case Feedback.Carrying carrying -> carrying.landing().ifPresent(landing -> paint(diagram, landing));
            case Feedback.Connecting connecting ->
                new ConnectingPainter(graphics, palette, viewport).paint(diagram, connecting);
            case Feedback.Lasso lasso -> paint(lasso.box());
            case Feedback.Nothing _ -> {
                selected.ifPresent(this::handle);
                plus.ifPresent(this::offer);
            }
            case Feedback.Grip _ -> {}
        }
    }

    private void paint(Diagram diagram, Landing landing) {
        Color color = palette.color(landing.allowed() ? ACCENT : ERROR);
        Marker.of(diagram, landing.target()).ifPresent(marker -> {
            switch (marker) {
                case Marker.Bar bar -> paint(bar, color, landing.allowed());
                case Marker.Box box -> paint(box, color);
            }
        });
    }

    private void paint(Marker.Bar bar, Color color, boolean allowed) {
        Point middle = viewport.toView(bar.middle());
        double size = scale();
        double half = BAR_LENGTH / 2 * size;
        double width = Math.max(3, BAR_WIDTH * size);
        graphics.setFill(color);
        if (bar.level()) {
            graphics.fillRoundRect(middle.x() - half, middle.y() - width / 2, 2 * half, width, width, width);
        } else {
            graphics.fillRoundRect(middle.x() - width / 2, middle.y() - half / 2, width, half, width, width);
        }
        disc(middle, color, allowed);
    }

    private void disc(Point middle, Color color, boolean plus) {
        double size = Math.max(0.75, scale());
        double radius = DISC * size;
        graphics.setFill(color);
        graphics.fillOval(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
        graphics.setStroke(palette.color(Token.of("text-on-color")));
        graphics.setLineWidth(1.75 * size);
        graphics.setLineDashes((double[]) null);
        double arm = PLUS * size;
        graphics.strokeLine(middle.x() - arm, middle.y(), middle.x() + arm, middle.y());
        if (plus) {
            graphics.strokeLine(middle.x(), middle.y() - arm, middle.x(), middle.y() + arm);
        }
    }

    private void paint(Marker.Box box, Color color) {
        Rect rect = viewport.toView(box.rect());
        double arc = 20 * viewport.zoom();
        graphics.setFill(color.deriveColor(0, 1, 1, 0.14));
        graphics.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
        graphics.setStroke(color);
        graphics.setLineWidth(2);
        graphics.setLineDashes((double[]) null);
        graphics.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
    }

    private void paint(Rect lasso) {
        graphics.setFill(palette.color(LASSO_FILL).deriveColor(0, 1, 1, 0.4));
        graphics.fillRect(lasso.x(), lasso.y(), lasso.width(), lasso.height());
        graphics.setStroke(palette.color(ACCENT));
        graphics.setLineWidth(1);
        graphics.setLineDashes(4, 3);
        graphics.strokeRect(lasso.x() + 0.5, lasso.y() + 0.5, lasso.width(), lasso.height());
    }

    private void handle(Edge edge) {
        Point tip = viewport.toView(edge.points().getLast());
        graphics.setFill(palette.color(PANEL));
        graphics.fillOval(tip.x() - HANDLE, tip.y() - HANDLE, 2 * HANDLE, 2 * HANDLE);
        graphics.setStroke(palette.color(ACCENT));
        graphics.setLineWidth(2);
        graphics.setLineDashes((double[]) null);
        graphics.strokeOval(tip.x() - HANDLE, tip.y() - HANDLE, 2 * HANDLE, 2 * HANDLE);
    }

    private void offer(Edge edge) {
        Point middle = viewport.toView(Marker.middleOf(edge));
        double halo = (DISC + 2) * Math.max(0.75, scale());
        graphics.setFill(palette.color(PANEL));
        graphics.fillOval(middle.x() - halo, middle.y() - halo, 2 * halo, 2 * halo);
        disc(middle, palette.color(ACCENT), true);
    }

    /** Marks grow and shrink with the drawing, but stay large enough to be seen and not larger than needed. */
    private double scale() {
        return Math.clamp(viewport.zoom(), 0.5, 1.25);
    }
}
