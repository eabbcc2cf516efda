package dev.statewright.renderer.picture;

import dev.statewright.fonts.FontFace;
import dev.statewright.icons.Icon;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.theme.Token;
import java.util.List;
import java.util.Optional;

/** Something to paint, in absolute pixels of the picture, coloured by token. */
public sealed interface Primitive {

    /** A rectangle; a radius of half its height makes a pill. The stroke's middle is the rectangle's border. */
    record RoundedRect(Rect rect, double radius, Optional<Token> fill, Optional<Stroke> stroke) implements Primitive {}

    /** Like {@link RoundedRect}, but not the thing itself: its shadow, or a sheet of the stack under it. */
    record Backdrop(Rect rect, double radius, Optional<Token> fill, Optional<Stroke> stroke) implements Primitive {}

    /** A line of straight segments whose bends are rounded by quarter circles as large as fits, up to the radius. */
    record RoundedLine(List<Point> points, double bendRadius, Stroke stroke) implements Primitive {
        public RoundedLine {
            points = List.copyOf(points);
        }

        /** The line as strokes of a pen, for painters that know no rounded bends. */
        public List<PenStep> steps() {
            return PenStep.along(points, bendRadius);
        }
    }

    /**
     * A solid arrow head.
     *
     * @param tip where it points
     * @param dx x of the direction it points in, a unit vector
     * @param dy y of the direction
     * @param length pixels from tip to back
     * @param width pixels across the back
     */
    record ArrowHead(Point tip, double dx, double dy, double length, double width, Token fill) implements Primitive {}

    /**
     * One line of text.
     *
     * @param at its start, middle or end on the base line
     * @param size pixels
     */
    record Text(String text, Point at, Align align, FontFace face, double size, Token fill) implements Primitive {}

    /** A disc. */
    record Disc(Point center, double radius, Optional<Token> fill, Optional<Stroke> stroke) implements Primitive {}

    /** An icon scaled into a square, in one colour. */
    record Glyph(Icon icon, Rect rect, Token color) implements Primitive {}

    /** Which part of a text is at its point. */
    enum Align {
        START,
        MIDDLE,
        END
    }
}
