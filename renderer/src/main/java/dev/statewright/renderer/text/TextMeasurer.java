package dev.statewright.renderer.text;

import dev.statewright.fonts.FontFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures text in the fonts that travel with the product, without a screen. Safe for use by several threads; each font is read
 * once, when it is first needed.
 */
public final class TextMeasurer {

    private static final String ELLIPSIS = "…";
    /** Characters whose widths are kept in a table: Latin, which is nearly everything. */
    private static final int KEPT = 0x250;

    private static final String JOINTS = "-_./:";

    private static final TextMeasurer[] BY_FACE = new TextMeasurer[FontFace.values().length];

    private final FontTables tables;
    private final double[] kept = new double[KEPT];

    private TextMeasurer(FontFace face) {
        try (InputStream stream = face.open()) {
            tables = new FontTables(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.setAll(kept, this::measured);
    }

    /** The measurer of a face. */
    public static TextMeasurer of(FontFace face) {
        synchronized (BY_FACE) {
            if (BY_FACE[face.ordinal()] == null) {
                BY_FACE[face.ordinal()] = new TextMeasurer(face);
            }
            return BY_FACE[face.ordinal()];
        }
    }

    /** Width in pixels of a line of text. */
    public double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            sum += advance(text.codePointAt(i));
        }
        return sum * size;
    }

    /** Whether the face itself can draw a character; what it lacks, fonts of the system may have. */
    public boolean has(int codePoint) {
        return tables.glyph(codePoint) != 0;
    }

    private double advance(int codePoint) {
        return codePoint < KEPT ? kept[codePoint] : measured(codePoint);
    }

    /** What the face lacks is drawn with a font of the system. Those draw East Asian characters in a square. */
    private double measured(int codePoint) {
        return tables.glyph(codePoint) == 0 && SquareCharacters.include(codePoint) ? 1 : tables.advance(codePoint);
    }

    /** The text, or as much of it as fits with "…" behind it. */
    public String ellipsize(String text, double size, double maxWidth) {
        if (width(text, size) <= maxWidth) {
            return text;
        }
        double room = maxWidth - width(ELLIPSIS, size);
        int end = 0;
        for (double used = 0; end < text.length(); end = text.offsetByCodePoints(end, 1)) {
            used += advance(text.codePointAt(end)) * size;
            if (used > room) {
                break;
            }
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /**
     * Breaks text into lines at blanks, and where that would leave a line nearly empty also behind {@code - _ . / :}, before a capital, or
     * anywhere. What does not fit on the last line is shortened with "…".
     *
     * @return at least one line; no line begins or ends with a blank
     */
    public List<String> wrap(String text, double size, double maxWidth, int maxLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < maxLines - 1 && width(rest, size) > maxWidth) {
            int end = breakIn(rest, size, maxWidth);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(ellipsize(rest, size, maxWidth));
        return List.copyOf(lines);
    }

    /** Where the first line ends: behind its last whole word, else in the word at a place where readers expect it. */
    private int breakIn(String text, double size, double maxWidth) {
        int end = text.offsetByCodePoints(0, 1);
        int blank = -1;
        int joint = -1;
        int hump = -1;
        double used = advance(text.codePointAt(0)) * size;
        while (end < text.length()) {
            if (Character.isWhitespace(text.charAt(end))) {
                blank = end;
            } else if (JOINTS.indexOf(text.charAt(end - 1)) >= 0) {
                joint = end;
            } else if (Character.isUpperCase(text.charAt(end)) && Character.isLowerCase(text.charAt(end - 1))) {
                hump = end;
            }
            used += advance(text.codePointAt(end)) * size;
            if (used > maxWidth) {
                break;
            }
            end = text.offsetByCodePoints(end, 1);
        }
        // A break very near the start would leave a stub of a line.
        int early = end / 3;
        for (int place : new int[] {blank, joint, hump}) {
            if (place > early) {
                return place;
            }
        }
        return blank > 0 ? blank : end;
    }
}
