package dev.statewright.renderer.pdf;

import dev.statewright.fonts.FontFace;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A page's content stream. ISO 32000-1, chapter 8. */
final class PdfContent {

    private final Theme theme;
    private final Function<FontFace, PdfFont> fonts;
    private final PdfPath path = new PdfPath();
    private final StringBuilder out = path.out();
    private final Set<Integer> opacities = new HashSet<>();

    PdfContent(Theme theme, Function<FontFace, PdfFont> fonts) {
        this.theme = theme;
        this.fonts = fonts;
    }

    /** Turns y down, as pictures have it; lines get round caps and joins. */
    void begin(double scale, double left, double top) {
        out.append("%s 0 0 -%s %s %s cm 1 J 1 j\n".formatted(n(scale), n(scale), n(left), n(top)));
    }

    String text() {
        return out.toString();
    }

    /** The opacities that were used, in thousandths; each needs a graphics state called O and that number. */
    Set<Integer> opacities() {
        return opacities;
    }

    void paint(Primitive primitive, double opacity) {
        switch (primitive) {
            case Primitive.RoundedRect it -> rounded(it.rect(), it.radius(), it.fill(), it.stroke(), opacity);
            case Primitive.Backdrop it -> rounded(it.rect(), it.radius(), it.fill(), it.stroke(), opacity);
            case Primitive.Disc it ->
                rounded(
                        new Rect(it.center().x(), it.center().y(), 0, 0).grown(it.radius()),
                        it.radius(),
                        it.fill(),
                        it.stroke(),
                        opacity);
            case Primitive.RoundedLine it -> line(it.steps(), it.stroke(), opacity);
            case Primitive.ArrowHead it -> head(it, opacity);
            case Primitive.Glyph it -> glyph(it, opacity);
            case Primitive.Text it -> text(it, opacity);
        }
    }

    private void rounded(Rect rect, double radius, Optional<Token> fill, Optional<Stroke> stroke, double opacity) {
        fill.ifPresent(token -> {
            fillColor(theme.color(token), opacity);
            path.rounded(rect, radius);
            out.append("f\n");
        });
        stroke.ifPresent(it -> {
            stroke(it, opacity);
            path.rounded(rect, radius);
            out.append("S\n");
        });
    }

    private void line(List<PenStep> steps, Stroke stroke, double opacity) {
        stroke(stroke, opacity);
        path.steps(steps);
        out.append("S\n");
    }

    private void head(Primitive.ArrowHead it, double opacity) {
        fillColor(theme.color(it.fill()), opacity);
        Point back = it.tip().moved(-it.dx() * it.length(), -it.dy() * it.length());
        double half = it.width() / 2;
        path.move(it.tip());
        path.line(back.moved(-it.dy() * half, it.dx() * half));
        path.line(back.moved(it.dy() * half, -it.dx() * half));
        out.append("h f\n");
    }

    private void glyph(Primitive.Glyph it, double opacity) {
        Rgba color = theme.color(it.color());
        double scale = it.rect().width() / it.icon().size();
        out.append("q %s 0 0 %s %s %s cm [] 0 d\n"
                .formatted(n(scale), n(scale), n(it.rect().x()), n(it.rect().y())));
        fillColor(color, opacity);
        strokeColor(color, opacity);
        for (IconPath part : it.icon().paths()) {
            new SvgPathReader(part.data(), path).read();
            out.append(part.stroked() ? n(part.strokeWidth()) + " w " : "")
                    .append(part.filled() ? part.stroked() ? "B\n" : "f\n" : "S\n");
        }
        out.append("Q\n");
    }

    private void text(Primitive.Text it, double opacity) {
        fillColor(theme.color(it.fill()), opacity);
        double width = TextMeasurer.of(it.face()).width(it.text(), it.size());
        double shift = switch (it.align()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        out.append("BT /F%d %s Tf 1 0 0 -1 %s %s Tm <%s> Tj ET\n"
                .formatted(
                        it.face().ordinal(),
                        n(it.size()),
                        n(it.at().x() + shift),
                        n(it.at().y()),
                        fonts.apply(it.face()).encode(it.text())));
    }

    private void stroke(Stroke stroke, double opacity) {
        strokeColor(theme.color(stroke.token()), opacity);
        String dashes = stroke.dashes().stream().map(PdfPath::n).collect(Collectors.joining(" "));
        out.append("%s w [%s] %s d\n".formatted(n(stroke.width()), dashes, n(stroke.dashOffset())));
    }

    private void fillColor(Rgba color, double opacity) {
        opacity(color, opacity);
        out.append(rgb(color)).append(" rg\n");
    }

    private void strokeColor(Rgba color, double opacity) {
        opacity(color, opacity);
        out.append(rgb(color)).append(" RG\n");
    }

    private void opacity(Rgba color, double opacity) {
        int thousandths = (int) Math.round(color.opacity() * opacity * 1000);
        opacities.add(thousandths);
        out.append("/O").append(thousandths).append(" gs ");
    }

    private static String rgb(Rgba color) {
        return n(color.red() / 255.0) + ' ' + n(color.green() / 255.0) + ' ' + n(color.blue() / 255.0);
    }

    private static String n(double number) {
        return PdfPath.n(number);
    }
}
