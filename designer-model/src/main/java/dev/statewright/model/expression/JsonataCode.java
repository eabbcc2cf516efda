package dev.statewright.model.expression;

/**
 * Goes through a JSONata text and leaves out what is no code: strings, quoted names, comments and patterns. It has to be told what was read
 * as code, since only that says whether a slash divides or begins a pattern.
 */
public final class JsonataCode {

    private static final char VALUE = 'x';

    private final String text;
    private char before = '(';
    private boolean closed = true;

    public JsonataCode(String text) {
        this.text = text;
    }

    /** Where a text, comment or pattern ends that begins at a place; the place itself where there is code. */
    public int behind(int at) {
        char c = text.charAt(at);
        boolean comment = text.startsWith("/*", at);
        if (comment) {
            int end = text.indexOf("*/", at + 2);
            closed = end >= 0;
            return closed ? end + 2 : text.length();
        }
        if (c == '"' || c == '\'' || c == '`' || c == '/' && isPatternAllowed()) {
            before = VALUE;
            return behindQuoted(at, c);
        }
        return at;
    }

    /** A character of code was read. */
    public void read(char c) {
        before = c > ' ' ? c : before;
    }

    /** A name, a number or the like was read: something that can be divided. */
    public void readValue() {
        before = VALUE;
    }

    /** The last character of code that is no blank. */
    public char before() {
        return before;
    }

    /** Whether all texts, comments and patterns that were left out had an end. */
    public boolean isClosed() {
        return closed;
    }

    private boolean isPatternAllowed() {
        return !Character.isLetterOrDigit(before) && before != ')' && before != ']' && before != '}';
    }

    private int behindQuoted(int from, char quote) {
        for (int at = from + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\' && quote != '`') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at + 1;
            }
        }
        closed = false;
        return text.length();
    }
}
