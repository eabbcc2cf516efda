package dev.statewright.model.text;

import java.util.Arrays;

/** Finds lines in a text. Lines end with LF, CRLF or a lone CR. */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    public LineIndex(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnds = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (lineEnds) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    public int lineCount() {
        return starts.length;
    }

    /** Line and column (from 1) of an offset; offsets behind the end count as the end. */
    public Position positionOf(int offset) {
        int at = Math.clamp(offset, 0, length);
        int found = Arrays.binarySearch(starts, at);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, at - starts[line] + 1);
    }

    /** Offset of a line's first unit; lines count from 1. */
    public int startOfLine(int line) {
        return starts[line - 1];
    }
}
