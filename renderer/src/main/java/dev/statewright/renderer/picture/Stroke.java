package dev.statewright.renderer.picture;

import dev.statewright.renderer.theme.Token;
import java.util.List;

/**
 * How a line is drawn. Caps and joins are round.
 *
 * @param width pixels
 * @param dashes lengths of dash and gap in pixels, in turn; empty for a solid line
 * @param dashOffset how many pixels of the pattern have passed where the line begins
 */
public record Stroke(Token token, double width, List<Double> dashes, double dashOffset) {

    private static final List<Double> DASHES = List.of(5.0, 4.0);
    private static final double PERIOD = 9;

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    public static Stroke solid(Token token, double width) {
        return new Stroke(token, width, List.of(), 0);
    }

    public static Stroke dashed(Token token, double width) {
        return new Stroke(token, width, DASHES, 0);
    }

    /**
     * Dashes that come out the same at the line's end, whatever its length: lines that run together there stay dashed.
     *
     * @param length of the line in pixels
     */
    public static Stroke dashedTowardsEnd(Token token, double width, double length) {
        return new Stroke(token, width, DASHES, PERIOD - length % PERIOD);
    }
}
