package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** How deep in brackets the lines of a stretch of a Terraform file begin. */
public final class HclLines {

    /**
     * A line that begins with a token or a comment.
     *
     * @param start of the line
     * @param depth brackets that are open there and not closed at its beginning
     */
    public record Line(int start, int depth) {}

    private HclLines() {}

    /** The lines after the first one; those within strings, heredocs and block comments are left out. */
    public static List<Line> within(String text, TextRange range) {
        HclScanner scanner = new HclScanner(text);
        List<Line> lines = new ArrayList<>();
        int depth = 0;
        int at = range.start();
        while (at < range.end()) {
            char c = text.charAt(at);
            int next = at + 1;
            if (c == '"') {
                next = scanner.endOfQuoted(at);
            } else if (scanner.opensHeredoc(at)) {
                next = scanner.endOfHeredoc(at);
            } else if (c == '#' || text.startsWith("//", at)) {
                next = scanner.endOfLine(at);
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                next = close < 0 ? text.length() : close + 2;
            } else if (c == '\n') {
                int first = at + 1;
                while (first < range.end() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
                    first++;
                }
                boolean closes = first < range.end() && "}])".indexOf(text.charAt(first)) >= 0;
                lines.add(new Line(at + 1, closes ? depth - 1 : depth));
            } else if (c == '{' || c == '[' || c == '(') {
                depth++;
            } else if (c == '}' || c == ']' || c == ')') {
                depth--;
            }
            at = next;
        }
        return lines;
    }
}
