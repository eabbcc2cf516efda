package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.PILL_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.PILL_LINE;
import static dev.statewright.renderer.diagram.Measures.PILL_PADDING;
import static dev.statewright.renderer.diagram.Measures.PILL_TEXT_SIZE;
import static dev.statewright.renderer.diagram.Measures.PILL_TEXT_WIDTH;

import dev.statewright.fonts.FontFace;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.renderer.text.TextMeasurer;
import java.util.List;

/** The text of an edge's label as it fits: on one line, else on two of about the same length; what has no room on two goes from the middle. */
record PillText(List<String> lines) {

    private static final PillText NONE = new PillText(List.of());

    private static final String ELLIPSIS = "\u2026";
    private static final int MOST_LINES = 2;
    /** How much narrower each try is that looks for lines of the same length. */
    private static final double STEP = 8;

    /** The label of an edge; without lines where there is nothing to say. */
    static PillText of(FlowEdge edge) {
        return edge.label().filter(text -> !text.isBlank()).map(PillText::of).orElse(NONE);
    }

    static PillText of(String text) {
        List<String> lines = wrapped(text, PILL_TEXT_WIDTH);
        if (lines.size() > 1 && !isShortened(lines, text)) {
            for (double width = PILL_TEXT_WIDTH - STEP; width > PILL_TEXT_WIDTH / 3; width -= STEP) {
                List<String> narrower = wrapped(text, width);
                if (isShortened(narrower, text) || isOfWords(lines, text) && !isOfWords(narrower, text)) {
                    break;
                }
                lines = narrower;
            }
        }
        return new PillText(isShortened(lines, text) ? List.of(lines.getFirst(), end(text)) : lines);
    }

    /** As much of a text's end as fits on a line: what a condition compares with is what tells it from others. */
    private static String end(String text) {
        double room = PILL_TEXT_WIDTH - measurer().width(ELLIPSIS, PILL_TEXT_SIZE);
        int start = text.length();
        while (start > 0
                && measurer().width(text.substring(text.offsetByCodePoints(start, -1)), PILL_TEXT_SIZE) <= room) {
            start = text.offsetByCodePoints(start, -1);
        }
        int blank = text.indexOf(' ', start);
        boolean withinWord = start > 0 && text.charAt(start - 1) != ' ';
        boolean hasWords = blank >= 0 && blank - start < (text.length() - start) / 2;
        return ELLIPSIS + text.substring(withinWord && hasWords ? blank : start);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Pixels; 0 without lines. */
    double width() {
        if (isEmpty()) {
            return 0;
        }
        double longest = lines.stream()
                .mapToDouble(line -> measurer().width(line, PILL_TEXT_SIZE))
                .max()
                .orElse(0);
        return Math.ceil(longest) + 2 * PILL_PADDING;
    }

    /** Pixels; 0 without lines. */
    double height() {
        return isEmpty() ? 0 : PILL_HEIGHT + PILL_LINE * (lines.size() - 1);
    }

    private static List<String> wrapped(String text, double width) {
        return measurer().wrap(text, PILL_TEXT_SIZE, width, MOST_LINES);
    }

    /** Whether no line ends within a word. */
    private static boolean isOfWords(List<String> lines, String text) {
        return String.join(" ", lines).equals(text.strip());
    }

    private static boolean isShortened(List<String> lines, String text) {
        return lines.getLast().endsWith(ELLIPSIS) && !text.endsWith(ELLIPSIS);
    }

    private static TextMeasurer measurer() {
        return TextMeasurer.of(FontFace.INTER_MEDIUM);
    }
}
