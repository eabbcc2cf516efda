package dev.statewright.renderer.svg;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Subject;
import dev.statewright.renderer.picture.Tokens;
import dev.statewright.renderer.theme.Theme;
import java.util.Locale;

/**
 * Writes a picture as SVG 1.1 that programs can read, too: a state is {@code <g class="state" data-state data-type data-status>}
 * whose first {@code <rect>} is its card, with {@code data-parent} when it is nested; a transition is
 * {@code <g class="transition" data-from data-to data-kind>} whose first {@code <path>} is its line. Everything is in absolute
 * coordinates: no transforms but those of icons. What leads from the start or to the end has the class {@code terminal}, for it has
 * no state on one side; labels have the class {@code label}.
 */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final SvgPrimitives primitives;

    private SvgWriter(Theme theme) {
        this.primitives = new SvgPrimitives(out, theme);
    }

    /** The SVG document, ended by a line feed. */
    public static String write(Picture picture, Theme theme) {
        return new SvgWriter(theme).document(picture);
    }

    private String document(Picture picture) {
        Rect bounds = picture.bounds();
        String width = SvgText.number(bounds.width());
        String height = SvgText.number(bounds.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\""
                .formatted(width, height, SvgText.number(bounds.x()), SvgText.number(bounds.y()), width, height));
        out.append(" font-family=\"Inter, sans-serif\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
        primitives.background(bounds, Tokens.CANVAS);
        picture.items().forEach(this::item);
        return out.append("</svg>\n").toString();
    }

    private void item(PictureItem item) {
        out.append("<g").append(attributes(item.subject()));
        if (item.opacity() < 1) {
            out.append(" opacity=\"").append(SvgText.number(item.opacity())).append('"');
        }
        out.append(">\n");
        if (item.subject() instanceof Subject.OfState state) {
            out.append("<title>").append(SvgText.escaped(state.state().name())).append("</title>\n");
        }
        item.primitives().forEach(primitives::write);
        out.append("</g>\n");
    }

    private static String attributes(Subject subject) {
        return switch (subject) {
            case Subject.OfState state
            when state.ghost() ->
                attribute("class", "ghost")
                        + attribute("data-state", state.state().name());
            case Subject.OfState state ->
                attribute("class", "state")
                        + attribute("data-state", state.state().name())
                        + attribute("data-type", state.typeWord())
                        + attribute("data-status", state.status().word())
                        + state.parent().map(SvgWriter::parent).orElse("");
            case Subject.OfTransition transition -> transition(transition);
            case Subject.Decoration decoration -> attribute("class", decoration.name());
        };
    }

    private static String transition(Subject.OfTransition transition) {
        boolean terminal = transition.from().isEmpty() || transition.to().isEmpty();
        String kind = transition.transition().kind().name().toLowerCase(Locale.ROOT);
        return attribute("class", transition.label() ? "label" : terminal ? "terminal" : "transition")
                + transition
                        .from()
                        .map(from -> attribute("data-from", from.name()))
                        .orElse("")
                + transition.to().map(to -> attribute("data-to", to.name())).orElse("")
                + attribute("data-kind", kind)
                + (transition.taken() ? attribute("data-taken", "true") : "");
    }

    private static String parent(StatePath parent) {
        return attribute("data-parent", parent.name());
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + SvgText.escaped(value) + "\"";
    }
}
