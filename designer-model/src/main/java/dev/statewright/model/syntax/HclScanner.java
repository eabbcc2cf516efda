package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the small parts of a Terraform file end: blanks, comments, quoted templates, heredocs, and expressions that are not looked
 * into. HCL native syntax specification, "Lexical elements" and "Expressions".
 */
final class HclScanner {

    final String text;
    final List<SyntaxError> errors = new ArrayList<>();
    final List<TextRange> comments = new ArrayList<>();
    int at;

    HclScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The current character; a blank at the end. */
    char current() {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    void error(int start, int end, String message) {
        errors.add(new SyntaxError(new TextRange(start, Math.min(Math.max(start, end), text.length())), message));
    }

    /** Blanks, comments and line breaks. */
    void skipLines() {
        skip(true);
    }

    /** Blanks and comments up to the end of the line. */
    void skipBlank() {
        skip(false);
    }

    private void skip(boolean breaks) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\uFEFF' || breaks && JsonScanner.isLineEnd(c)) {
                at++;
            } else if (c == '#' || text.startsWith("//", at) || text.startsWith("/*", at)) {
                int start = at;
                at = endOfComment(at);
                comments.add(new TextRange(start, at));
            } else {
                return;
            }
        }
    }

    private int endOfComment(int from) {
        if (text.startsWith("/*", from)) {
            int close = text.indexOf("*/", from + 2);
            return close < 0 ? text.length() : close + 2;
        }
        return endOfLine(from);
    }

    int endOfLine(int from) {
        int end = from;
        while (end < text.length() && !JsonScanner.isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where a name that begins here ends; the same offset where none does. */
    int endOfName(int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean first) {
        return Character.isLetter(c) || c == '_' || !first && (Character.isDigit(c) || c == '-');
    }

    /** Behind the quoted template that begins here; it ends with its line where it is not closed. */
    int endOfQuoted(int from) {
        int end = from + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '"') {
                return end + 1;
            }
            if (JsonScanner.isLineEnd(c)) {
                return end;
            }
            end = opensTemplate(end) ? endOfTemplate(end) : end + (c == '\\' ? 2 : 1);
        }
        return text.length();
    }

    /** Whether <code>${</code> or <code>%{</code> stands there and is no escape. */
    boolean opensTemplate(int at) {
        char c = text.charAt(at);
        return (c == '$' || c == '%') && text.startsWith("{", at + 1) && !(at > 0 && text.charAt(at - 1) == c);
    }

    /** Behind the brace that closes the interpolation or directive that begins here. */
    int endOfTemplate(int from) {
        return endOfBracketed(from + 1);
    }

    /** Behind the bracket that closes the one here. */
    int endOfBracketed(int from) {
        int open = 0;
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            int next = end + 1;
            if (c == '"') {
                next = endOfQuoted(end);
            } else if (c == '{' || c == '[' || c == '(') {
                open++;
            } else if (c == '}' || c == ']' || c == ')') {
                open--;
            } else if (c == '#' || text.startsWith("/*", end) || text.startsWith("//", end)) {
                next = endOfComment(end);
            } else if (opensHeredoc(end)) {
                next = endOfHeredoc(end);
            }
            end = next;
            if (open <= 0) {
                return end;
            }
        }
        return text.length();
    }

    boolean opensHeredoc(int from) {
        int name = from + 2 + (text.startsWith("<<-", from) ? 1 : 0);
        return text.startsWith("<<", from) && endOfName(name) > name;
    }

    /** Behind the marker that closes the heredoc which begins here. */
    int endOfHeredoc(int from) {
        int name = from + 2 + (text.startsWith("<<-", from) ? 1 : 0);
        String marker = text.substring(name, endOfName(name));
        int line = endOfLine(from);
        while (line < text.length()) {
            line++;
            int end = endOfLine(line);
            if (text.substring(line, end).strip().equals(marker)) {
                return line + text.substring(line, end).stripTrailing().length();
            }
            line = end;
        }
        return text.length();
    }

    /** Behind an expression that begins here: it goes on until its line ends, or what it stands in. */
    int endOfExpression(int from) {
        int end = from;
        int last = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (JsonScanner.isLineEnd(c) || c == ',' || c == '}' || c == ']' || c == ')') {
                return last;
            }
            if (c == '#' || text.startsWith("//", end) || text.startsWith("/*", end)) {
                return last;
            }
            boolean blank = c == ' ' || c == '\t';
            end = c == '"'
                    ? endOfQuoted(end)
                    : c == '{' || c == '[' || c == '('
                            ? endOfBracketed(end)
                            : opensHeredoc(end) ? endOfHeredoc(end) : end + 1;
            last = blank ? last : end;
        }
        return last;
    }

    /** Whether nothing that belongs to an expression follows on the line. */
    boolean expressionEnds() {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end >= text.length()
                || "\n\r,}])#".indexOf(text.charAt(end)) >= 0
                || text.startsWith("//", end)
                || text.startsWith("/*", end);
    }

    /** Whether another value or key follows on the line, which no operator connects with what stands before. */
    boolean anotherBegins() {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '"' || text.charAt(next) == '{' || endOfName(next) > next);
    }
}
