package dev.statewright.model.text;

import java.util.Arrays;

/** Finds lines in a text. Lines end with LF, CRLF or a lone CR. */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    public LineIndex(String text) {
        int[] found = new int[16];
        int count = 1;
        // most texts have only one kind of line end, which the virtual machine finds many characters at a time
        boolean plain = text.indexOf('\r') < 0;
        for (int at = next(text, 0, plain); at >= 0; at = next(text, at + 1, plain)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        this.starts = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    /** The last unit of the next line end; -1 where there is none. */
    private static int next(String text, int from, boolean plain) {
        if (plain) {
            return text.indexOf('\n', from);
        }
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n')) {
                return at;
            }
        }
        return -1;
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
