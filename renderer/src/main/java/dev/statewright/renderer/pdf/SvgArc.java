package dev.statewright.renderer.pdf;

import dev.statewright.renderer.diagram.Point;

/** Draws an elliptical arc as cubic curves. SVG 1.1, F.6 "Elliptical arc implementation notes". */
final class SvgArc {

    private SvgArc() {}

    /** @param rotation degrees */
    static void draw(PdfPath path, double rx, double ry, double rotation, boolean large, boolean sweep, Point to) {
        Point from = path.at();
        if (rx == 0 || ry == 0 || from.equals(to)) {
            path.line(to);
            return;
        }
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        double x = (cos * (from.x() - to.x()) + sin * (from.y() - to.y())) / 2;
        double y = (-sin * (from.x() - to.x()) + cos * (from.y() - to.y())) / 2;
        double stretch = Math.max(1, Math.sqrt(x * x / (rx * rx) + y * y / (ry * ry)));
        double a = rx * stretch;
        double b = ry * stretch;
        double rest = Math.max(0, a * a * b * b - a * a * y * y - b * b * x * x);
        double factor = Math.sqrt(rest / (a * a * y * y + b * b * x * x)) * (large == sweep ? -1 : 1);
        double cx = factor * a * y / b;
        double cy = -factor * b * x / a;
        double begin = Math.atan2((y - cy) / b, (x - cx) / a);
        double angle = Math.atan2((-y - cy) / b, (-x - cx) / a) - begin;
        if (sweep && angle < 0) {
            angle += 2 * Math.PI;
        } else if (!sweep && angle > 0) {
            angle -= 2 * Math.PI;
        }
        double middleX = cos * cx - sin * cy + (from.x() + to.x()) / 2;
        double middleY = sin * cx + cos * cy + (from.y() + to.y()) / 2;
        Ellipse ellipse = new Ellipse(new Point(middleX, middleY), a, b, cos, sin);
        int pieces = (int) Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9);
        for (int i = 0; i < pieces; i++) {
            ellipse.piece(path, begin + angle * i / pieces, angle / pieces);
        }
    }

    private record Ellipse(Point center, double a, double b, double cos, double sin) {

        /** A piece of at most a quarter, which one cubic curve fits to a thousandth. */
        void piece(PdfPath path, double begin, double angle) {
            double reach = 4.0 / 3 * Math.tan(angle / 4);
            double end = begin + angle;
            path.cubic(
                    at(Math.cos(begin) - reach * Math.sin(begin), Math.sin(begin) + reach * Math.cos(begin)),
                    at(Math.cos(end) + reach * Math.sin(end), Math.sin(end) - reach * Math.cos(end)),
                    at(Math.cos(end), Math.sin(end)));
        }

        private Point at(double unitX, double unitY) {
            return center.moved(cos * a * unitX - sin * b * unitY, sin * a * unitX + cos * b * unitY);
        }
    }
}
