package dev.statewright.renderer.fx;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.PenStep;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Primitive;
import dev.statewright.renderer.picture.Stroke;
import dev.statewright.renderer.theme.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/**
 * Paints a picture on a JavaFX canvas: only what the viewport shows, and only what is large enough to be made out. Borders are laid on
 * whole pixels, so that hairlines stay hairlines.
 */
public final class PicturePainter {

    private static final double THINNEST = 0.75;
    /** View pixels around what is in sight that lines are drawn in, too: their caps are out of sight then. */
    private static final double AROUND = 40;

    private final Palette palette;

    public PicturePainter(Palette palette) {
        this.palette = palette;
    }

    /**
     * Paints the part of a picture that is seen through a viewport.
     *
     * @param width of the view in pixels, as is height
     */
    public void paint(GraphicsContext graphics, Picture picture, Viewport viewport, double width, double height) {
        Rect visible = viewport.visible(width, height);
        Brush brush = new Brush(graphics, viewport, visible.grown(AROUND / viewport.zoom()));
        graphics.save();
        graphics.translate(brush.shiftX, brush.shiftY);
        graphics.scale(viewport.zoom(), viewport.zoom());
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setTextBaseline(VPos.BASELINE);
        for (PictureItem item : picture.items()) {
            if (item.bounds().overlaps(visible)) {
                graphics.setGlobalAlpha(item.opacity());
                item.primitives().forEach(brush::paint);
            }
        }
        graphics.restore();
    }

    /** One painting: a context with the transformation into the picture's pixels. */
    private final class Brush {

        private final GraphicsContext graphics;
        private final double zoom;
        private final double shiftX;
        private final double shiftY;
        private final Detail detail;
        private final Rect visible;
        /** Lines that run together are drawn once: drawn over each other they look thicker than others, and cost more. */
        private final Set<Drawn> drawn = new HashSet<>();

        Brush(GraphicsContext graphics, Viewport viewport, Rect visible) {
            this.graphics = graphics;
            this.visible = visible;
            this.zoom = viewport.zoom();
            this.shiftX = Math.round(-viewport.left() * zoom);
            this.shiftY = Math.round(-viewport.top() * zoom);
            this.detail = new Detail(zoom);
        }

        void paint(Primitive part) {
            if (!detail.shows(part)) {
                return;
            }
            switch (part) {
                case Primitive.RoundedRect box -> paint(box.rect(), box.radius(), box.fill(), box.stroke());
                case Primitive.Backdrop box -> paint(box.rect(), box.radius(), box.fill(), box.stroke());
                case Primitive.RoundedLine line -> paint(line);
                case Primitive.ArrowHead arrow -> paint(arrow);
                case Primitive.Text text -> paint(text);
                case Primitive.Disc disc -> paint(disc);
                case Primitive.Glyph glyph -> GlyphPainter.paint(graphics, glyph, palette.color(glyph.color()));
            }
        }

        private void paint(Primitive.RoundedLine line) {
            for (VisibleStretches stretch : VisibleStretches.of(line.points(), visible)) {
                if (!drawn.add(new Drawn(stretch.points(), line.stroke().token(), graphics.getGlobalAlpha()))) {
                    continue;
                }
                if (detail.isFar()) {
                    bars(stretch.points(), line.stroke());
                } else {
                    set(line.stroke());
                    graphics.setLineDashOffset(line.stroke().dashOffset() + stretch.from());
                    draw(PenStep.along(stretch.points(), line.bendRadius()));
                }
            }
        }

        /** Of a line seen from far away: neither bends nor dashes can be made out. */
        private void bars(List<Point> points, Stroke stroke) {
            double width = Math.max(stroke.width(), THINNEST / zoom);
            graphics.setFill(palette.color(stroke.token()));
            for (int i = 1; i < points.size(); i++) {
                Rect bar = Rect.ofPoints(points.subList(i - 1, i + 1)).grown(width / 2);
                graphics.fillRect(bar.x(), bar.y(), bar.width(), bar.height());
            }
        }

        private void paint(Rect rect, double radius, Optional<Token> fill, Optional<Stroke> border) {
            if (detail.isFar()) {
                paintFar(rect, fill, border);
                return;
            }
            boolean crisp = border.isPresent();
            double left = crisp ? snapped(rect.x(), shiftX) : rect.x();
            double top = crisp ? snapped(rect.y(), shiftY) : rect.y();
            double width = crisp ? snapped(rect.right(), shiftX) - left : rect.width();
            double height = crisp ? snapped(rect.bottom(), shiftY) - top : rect.height();
            double arc = 2 * Math.min(radius, Math.min(width, height) / 2);
            fill.ifPresent(token -> {
                graphics.setFill(palette.color(token));
                graphics.fillRoundRect(left, top, width, height, arc, arc);
            });
            border.ifPresent(stroke -> {
                set(stroke);
                graphics.strokeRoundRect(left, top, width, height, arc, arc);
            });
        }

        /** Corners are square, and a border is a larger rectangle under the smaller one. */
        private void paintFar(Rect rect, Optional<Token> fill, Optional<Stroke> border) {
            double width = border.map(stroke -> Math.max(stroke.width(), THINNEST / zoom))
                    .orElse(0.0);
            boolean framed = border.isPresent()
                    && fill.filter(token -> palette.color(token).isOpaque()).isPresent();
            if (border.isPresent() && !framed) {
                set(border.get());
                graphics.strokeRect(rect.x(), rect.y(), rect.width(), rect.height());
            }
            if (framed) {
                Rect frame = rect.grown(width / 2);
                graphics.setFill(palette.color(border.get().token()));
                graphics.fillRect(frame.x(), frame.y(), frame.width(), frame.height());
            }
            Rect inside = framed ? rect.grown(-width / 2) : rect;
            fill.ifPresent(token -> {
                graphics.setFill(palette.color(token));
                graphics.fillRect(inside.x(), inside.y(), inside.width(), inside.height());
            });
        }

        private void draw(List<PenStep> steps) {
            graphics.beginPath();
            for (PenStep step : steps) {
                switch (step) {
                    case PenStep.Move move ->
                        graphics.moveTo(move.to().x(), move.to().y());
                    case PenStep.Line line ->
                        graphics.lineTo(line.to().x(), line.to().y());
                    case PenStep.Curve curve ->
                        graphics.quadraticCurveTo(
                                curve.control().x(),
                                curve.control().y(),
                                curve.to().x(),
                                curve.to().y());
                }
            }
            graphics.stroke();
        }

        private void paint(Primitive.ArrowHead arrow) {
            double backX = arrow.tip().x() - arrow.dx() * arrow.length();
            double backY = arrow.tip().y() - arrow.dy() * arrow.length();
            double sideX = -arrow.dy() * arrow.width() / 2;
            double sideY = arrow.dx() * arrow.width() / 2;
            graphics.setFill(palette.color(arrow.fill()));
            graphics.fillPolygon(
                    new double[] {arrow.tip().x(), backX + sideX, backX - sideX},
                    new double[] {arrow.tip().y(), backY + sideY, backY - sideY},
                    3);
        }

        private void paint(Primitive.Text text) {
            graphics.setFont(Fonts.of(text.face(), text.size()));
            graphics.setFill(palette.color(text.fill()));
            graphics.setTextAlign(
                    switch (text.align()) {
                        case START -> TextAlignment.LEFT;
                        case MIDDLE -> TextAlignment.CENTER;
                        case END -> TextAlignment.RIGHT;
                    });
            graphics.fillText(text.text(), text.at().x(), text.at().y());
        }

        private void paint(Primitive.Disc disc) {
            double left = disc.center().x() - disc.radius();
            double top = disc.center().y() - disc.radius();
            double across = disc.radius() * 2;
            disc.fill().ifPresent(fill -> {
                graphics.setFill(palette.color(fill));
                graphics.fillOval(left, top, across, across);
            });
            Optional<Stroke> border = disc.stroke();
            border.ifPresent(stroke -> {
                set(stroke);
                graphics.strokeOval(left, top, across, across);
            });
        }

        private void set(Stroke stroke) {
            graphics.setStroke(palette.color(stroke.token()));
            graphics.setLineWidth(Math.max(stroke.width(), THINNEST / zoom));
            graphics.setLineDashes(
                    stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
            graphics.setLineDashOffset(stroke.dashOffset());
        }

        /** The nearest place whose line of one pixel covers one row of pixels instead of half of two. */
        private double snapped(double place, double shift) {
            return (Math.floor(place * zoom + shift) + 0.5 - shift) / zoom;
        }
    }

    /** A stretch of a line that has been drawn. */
    private record Drawn(List<Point> points, Token token, double opacity) {}
}
