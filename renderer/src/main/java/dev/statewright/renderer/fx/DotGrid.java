package dev.statewright.renderer.fx;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The dotted ground of the canvas: it moves with the drawing, and its dots keep a distance that can be seen. */
final class DotGrid {

    private static final double SPACING = 24;
    private static final double CLOSEST = 16;
    private static final double DOT = 1.5;

    private DotGrid() {}

    static void paint(GraphicsContext graphics, Viewport viewport, double width, double height, Color dots) {
        double spacing = SPACING;
        while (spacing * viewport.zoom() < CLOSEST) {
            spacing *= 2;
        }
        double step = spacing * viewport.zoom();
        double firstX = -mod(viewport.left(), spacing) * viewport.zoom();
        double firstY = -mod(viewport.top(), spacing) * viewport.zoom();
        graphics.setFill(dots);
        for (double y = firstY; y < height + DOT; y += step) {
            for (double x = firstX; x < width + DOT; x += step) {
                graphics.fillRect(Math.round(x), Math.round(y), DOT, DOT);
            }
        }
    }

    private static double mod(double value, double by) {
        return value - Math.floor(value / by) * by;
    }
}
