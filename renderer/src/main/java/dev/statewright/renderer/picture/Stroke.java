package dev.statewright.renderer.picture;

import dev.statewright.renderer.theme.Token;
import java.util.List;

/**
 * How a line is drawn. Caps and joins are round.
 *
 * @param width pixels
 * @param dashes lengths of dash and gap in pixels, in turn; empty for a solid line
 */
public record Stroke(Token token, double width, List<Double> dashes) {

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    public static Stroke solid(Token token, double width) {
        return new Stroke(token, width, List.of());
    }

    public static Stroke dashed(Token token, double width) {
        return new Stroke(token, width, List.of(5.0, 4.0));
    }
}
