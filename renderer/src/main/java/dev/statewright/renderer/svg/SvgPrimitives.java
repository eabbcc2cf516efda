package dev.statewright.renderer.svg;

import dev.statewright.icons.IconPath;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.PenStep;
import dev.statewright.renderer.picture.Primitive;
import dev.statewright.renderer.picture.Stroke;
import dev.statewright.renderer.text.TextMeasurer;
import dev.statewright.renderer.theme.Rgba;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.renderer.theme.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the elements of an SVG picture. */
final class SvgPrimitives {

    private final StringBuilder out;
    private final Theme theme;

    SvgPrimitives(StringBuilder out, Theme theme) {
        this.out = out;
        this.theme = theme;
    }

    void background(Rect rect, Token token) {
        element("rect", "class=\"background\"", box(rect), paint("fill", Optional.of(token)));
    }

    void write(Primitive primitive) {
        switch (primitive) {
            case Primitive.RoundedRect it ->
                element(
                        "rect",
                        box(it.rect()),
                        number("rx", it.radius()),
                        paint("fill", it.fill()),
                        stroke(it.stroke()));
            case Primitive.Backdrop it ->
                element(
                        "path",
                        "d=\"" + outline(it.rect(), it.radius()) + '"',
                        paint("fill", it.fill()),
                        stroke(it.stroke()));
            case Primitive.RoundedLine it ->
                element("path", "d=\"" + path(it.steps()) + '"', "fill=\"none\"", stroke(Optional.of(it.stroke())));
            case Primitive.ArrowHead it ->
                element("path", "d=\"" + head(it) + '"', paint("fill", Optional.of(it.fill())));
            case Primitive.Disc it ->
                element(
                        "circle",
                        number("cx", it.center().x()),
                        number("cy", it.center().y()),
                        number("r", it.radius()),
                        paint("fill", it.fill()),
                        stroke(it.stroke()));
            case Primitive.Text it -> text(it);
            case Primitive.Glyph it -> glyph(it);
        }
    }

    private void text(Primitive.Text it) {
        String anchor = switch (it.align()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        double width = TextMeasurer.of(it.face()).width(it.text(), it.size());
        // The length keeps the text inside its card where Inter is not installed.
        out.append(
                "<text %s %s%s %s font-weight=\"%d\" %s textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>\n"
                        .formatted(
                                number("x", it.at().x()),
                                number("y", it.at().y()),
                                anchor,
                                number("font-size", it.size()),
                                it.face().weight(),
                                paint("fill", Optional.of(it.fill())),
                                SvgText.number(width),
                                SvgText.escaped(it.text())));
    }

    private void glyph(Primitive.Glyph it) {
        double scale = it.rect().width() / it.icon().size();
        Rgba color = theme.color(it.color());
        out.append("<g class=\"icon\" transform=\"translate(%s %s) scale(%s)\">\n"
                .formatted(
                        SvgText.number(it.rect().x()), SvgText.number(it.rect().y()), Double.toString(scale)));
        for (IconPath path : it.icon().paths()) {
            element(
                    "path",
                    "d=\"" + path.data() + '"',
                    path.filled() ? "fill=\"" + color.hex() + '"' : "fill=\"none\"",
                    path.stroked()
                            ? "stroke=\"" + color.hex() + "\" " + number("stroke-width", path.strokeWidth())
                            : "");
        }
        out.append("</g>\n");
    }

    private void element(String name, String... attributes) {
        out.append('<').append(name);
        for (String attribute : attributes) {
            if (!attribute.isEmpty()) {
                out.append(' ').append(attribute);
            }
        }
        out.append("/>\n");
    }

    private String paint(String name, Optional<Token> token) {
        if (token.isEmpty()) {
            return name + "=\"none\"";
        }
        Rgba color = theme.color(token.get());
        String paint = name + "=\"" + color.hex() + '"';
        return color.opacity() == 1 ? paint : paint + ' ' + number(name + "-opacity", color.opacity());
    }

    private String stroke(Optional<Stroke> stroke) {
        return stroke.map(it -> paint("stroke", Optional.of(it.token()))
                        + ' '
                        + number("stroke-width", it.width())
                        + dashes(it))
                .orElse("");
    }

    private static String dashes(Stroke stroke) {
        if (stroke.dashes().isEmpty()) {
            return "";
        }
        String lengths = stroke.dashes().stream().map(SvgText::number).collect(Collectors.joining(" "));
        return " stroke-dasharray=\"" + lengths + "\" " + number("stroke-dashoffset", stroke.dashOffset());
    }

    private static String box(Rect rect) {
        return number("x", rect.x())
                + ' '
                + number("y", rect.y())
                + ' '
                + number("width", rect.width())
                + ' '
                + number("height", rect.height());
    }

    private static String path(List<PenStep> steps) {
        return steps.stream()
                .map(step -> switch (step) {
                    case PenStep.Move move -> "M" + point(move.to());
                    case PenStep.Line line -> "L" + point(line.to());
                    case PenStep.Curve curve -> "Q" + point(curve.control()) + ' ' + point(curve.to());
                })
                .collect(Collectors.joining(" "));
    }

    private static String outline(Rect rect, double radius) {
        String arc = "a%1$s %1$s 0 0 1 ".formatted(SvgText.number(radius));
        String r = SvgText.number(radius);
        return "M" + point(new Point(rect.x() + radius, rect.y()))
                + "h" + SvgText.number(rect.width() - 2 * radius) + arc + r + ' ' + r
                + "v" + SvgText.number(rect.height() - 2 * radius) + arc + '-' + r + ' ' + r
                + "h" + SvgText.number(2 * radius - rect.width()) + arc + '-' + r + " -" + r
                + "v" + SvgText.number(2 * radius - rect.height()) + arc + r + " -" + r + "Z";
    }

    private static String head(Primitive.ArrowHead it) {
        Point back = it.tip().moved(-it.dx() * it.length(), -it.dy() * it.length());
        double half = it.width() / 2;
        return "M" + point(it.tip())
                + " L" + point(back.moved(-it.dy() * half, it.dx() * half))
                + " L" + point(back.moved(it.dy() * half, -it.dx() * half)) + " Z";
    }

    private static String point(Point point) {
        return SvgText.number(point.x()) + ' ' + SvgText.number(point.y());
    }

    private static String number(String name, double value) {
        return name + "=\"" + SvgText.number(value) + '"';
    }
}
