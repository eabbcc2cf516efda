package dev.statewright.renderer.pdf;

import dev.statewright.renderer.diagram.Point;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path data of icons: absolute M, L, H, V, C, S, Q, A, Z. SVG 1.1, "Paths". */
final class SvgPathReader {

    private static final Pattern PART = Pattern.compile("[MLHVCSQAZ]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final Matcher parts;
    private final String data;
    private final PdfPath path;
    private Point start = new Point(0, 0);
    private Point lastControl = start;
    private boolean more;

    SvgPathReader(String data, PdfPath path) {
        this.data = data;
        this.parts = PART.matcher(data);
        this.path = path;
    }

    void read() {
        more = parts.find();
        char command = 'M';
        while (more) {
            char first = parts.group().charAt(0);
            if (Character.isLetter(first)) {
                command = first;
                more = parts.find();
            }
            draw(command);
            if (command == 'M') {
                command = 'L';
            }
        }
    }

    private void draw(char command) {
        switch (command) {
            case 'M' -> {
                start = point();
                path.move(start);
            }
            case 'L' -> path.line(point());
            case 'H' -> path.line(new Point(number(), path.at().y()));
            case 'V' -> path.line(new Point(path.at().x(), number()));
            case 'C' -> cubic(point(), point(), point());
            case 'S' -> {
                Point at = path.at();
                Point mirrored = new Point(2 * at.x() - lastControl.x(), 2 * at.y() - lastControl.y());
                cubic(mirrored, point(), point());
            }
            case 'Q' -> path.quadratic(point(), point());
            case 'A' -> SvgArc.draw(path, number(), number(), number(), number() != 0, number() != 0, point());
            case 'Z' -> {
                path.close();
                path.move(start);
            }
            default -> throw new IllegalArgumentException("Unknown command " + command + " in path " + data);
        }
        if (command != 'C' && command != 'S') {
            lastControl = path.at();
        }
    }

    private void cubic(Point first, Point second, Point to) {
        path.cubic(first, second, to);
        lastControl = second;
    }

    private Point point() {
        double x = number();
        return new Point(x, number());
    }

    private double number() {
        if (!more) {
            throw new IllegalArgumentException("A number is missing in path " + data);
        }
        double number = Double.parseDouble(parts.group());
        more = parts.find();
        return number;
    }
}
