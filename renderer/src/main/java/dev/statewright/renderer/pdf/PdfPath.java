package dev.statewright.renderer.pdf;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.PenStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes path construction operators. ISO 32000-1, 8.5.2. PDF knows cubic curves only; arcs and quadratic ones become cubic. */
final class PdfPath {

    /** A quarter circle of radius 1 as a cubic curve has its control points this far along. */
    private static final double QUARTER = 0.5522847498;

    private final StringBuilder out = new StringBuilder();
    private Point at = new Point(0, 0);

    StringBuilder out() {
        return out;
    }

    /** Where the pen is. */
    Point at() {
        return at;
    }

    void move(Point to) {
        at = to;
        out.append(p(to)).append("m ");
    }

    void line(Point to) {
        at = to;
        out.append(p(to)).append("l ");
    }

    void cubic(Point first, Point second, Point to) {
        at = to;
        out.append(p(first)).append(p(second)).append(p(to)).append("c ");
    }

    void quadratic(Point control, Point to) {
        cubic(between(at, control), between(to, control), to);
    }

    void close() {
        out.append("h ");
    }

    void steps(List<PenStep> steps) {
        for (PenStep step : steps) {
            switch (step) {
                case PenStep.Move move -> move(move.to());
                case PenStep.Line line -> line(line.to());
                case PenStep.Curve curve -> quadratic(curve.control(), curve.to());
            }
        }
    }

    void rounded(Rect rect, double radius) {
        double r = Math.min(radius, Math.min(rect.width(), rect.height()) / 2);
        move(new Point(rect.x() + r, rect.y()));
        line(new Point(rect.right() - r, rect.y()));
        corner(new Point(rect.right(), rect.y()), new Point(rect.right(), rect.y() + r));
        line(new Point(rect.right(), rect.bottom() - r));
        corner(new Point(rect.right(), rect.bottom()), new Point(rect.right() - r, rect.bottom()));
        line(new Point(rect.x() + r, rect.bottom()));
        corner(new Point(rect.x(), rect.bottom()), new Point(rect.x(), rect.bottom() - r));
        line(new Point(rect.x(), rect.y() + r));
        corner(new Point(rect.x(), rect.y()), new Point(rect.x() + r, rect.y()));
        close();
    }

    private void corner(Point corner, Point to) {
        if (!at.equals(to)) {
            cubic(along(at, corner, QUARTER), along(to, corner, QUARTER), to);
        }
    }

    /** Two thirds of the way to the control point of a quadratic curve lies the cubic one's. */
    private static Point between(Point end, Point control) {
        return along(end, control, 2.0 / 3);
    }

    private static Point along(Point from, Point to, double share) {
        return from.moved((to.x() - from.x()) * share, (to.y() - from.y()) * share);
    }

    private static String p(Point point) {
        return n(point.x()) + ' ' + n(point.y()) + ' ';
    }

    /** At most four decimals, never an exponent. */
    static String n(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
