package dev.statewright.model.text;

/**
 * A stretch of text, in UTF-16 code units from the beginning of the document.
 *
 * @param start first unit, inclusive
 * @param end last unit, exclusive
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: " + start + ".." + end);
        }
    }

    /** An empty range: the place before the unit at {@code offset}. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    /** Whether {@code offset} lies within the range or directly behind it, as a caret does. */
    public boolean touches(int offset) {
        return offset >= start && offset <= end;
    }

    /** The text of this range in {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** By the start, then by the end. */
    @Override
    public int compareTo(TextRange other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }

    // written out because each command of the command line needs it, and Java makes a record's own at its first use, in
    // milliseconds
    @Override
    public boolean equals(Object other) {
        return other instanceof TextRange range && start == range.start && end == range.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
