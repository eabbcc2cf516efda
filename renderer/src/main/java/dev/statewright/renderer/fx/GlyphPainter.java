package dev.statewright.renderer.fx;

import dev.statewright.icons.IconPath;
import dev.statewright.renderer.picture.Primitive;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints icons, which are given as SVG path data. */
final class GlyphPainter {

    private GlyphPainter() {}

    static void paint(GraphicsContext graphics, Primitive.Glyph glyph, Color color) {
        double scale = glyph.rect().width() / glyph.icon().size();
        graphics.save();
        graphics.translate(glyph.rect().x(), glyph.rect().y());
        graphics.scale(scale, scale);
        graphics.setFill(color);
        graphics.setStroke(color);
        graphics.setLineDashes((double[]) null);
        for (IconPath path : glyph.icon().paths()) {
            graphics.beginPath();
            graphics.appendSVGPath(path.data());
            if (path.filled()) {
                graphics.fill();
            }
            if (path.stroked()) {
                graphics.setLineWidth(path.strokeWidth());
                graphics.stroke();
            }
        }
        graphics.restore();
    }
}
