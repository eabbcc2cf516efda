package dev.statewright.model.completion;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.TextRange;

/** Finds the token at a caret by looking at its line alone: the rest of the text may be broken. */
final class Tokens {

    private final String text;
    private final DocumentFormat format;
    private final int caret;
    private final int lineStart;
    private final int lineEnd;

    private Tokens(String text, DocumentFormat format, int caret) {
        this.text = text;
        this.format = format;
        this.caret = caret;
        this.lineStart = lineStart(text, caret);
        this.lineEnd = lineEnd(text, caret);
    }

    static Token at(String text, DocumentFormat format, int caret) {
        return new Tokens(text, format, caret).token();
    }

    static int lineStart(String text, int offset) {
        int at = offset;
        while (at > 0 && !isLineEnd(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static int lineEnd(String text, int offset) {
        int at = offset;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private Token token() {
        int open = 0;
        int at = lineStart;
        while (at < caret) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'' && format == DocumentFormat.YAML && beginsScalar(at)) {
                int end = endOfQuoted(at, c);
                if (end < 0 || end > caret) {
                    return quoted(at, end, c, open > 0);
                }
                at = end;
                continue;
            }
            open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        }
        return format == DocumentFormat.YAML ? plain(open > 0) : word(open > 0);
    }

    private boolean beginsScalar(int at) {
        String before = text.substring(lineStart, at).stripTrailing();
        return before.isEmpty() || ":-,[{".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Behind the closing quote; -1 where the line has none. */
    private int endOfQuoted(int start, char quote) {
        for (int at = start + 1; at < lineEnd; at++) {
            if (text.charAt(at) == '\\' && quote == '"') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at + 1;
            }
        }
        return -1;
    }

    private Token quoted(int start, int end, char quote, boolean flow) {
        int last = end;
        if (end < 0) {
            last = caret;
            while (last < lineEnd && isWord(text.charAt(last))) {
                last++;
            }
        }
        return new Token(
                new TextRange(start, last),
                text.substring(start + 1, caret),
                quote,
                isNamed(last),
                flow,
                start > lineStart && text.charAt(start - 1) == ':');
    }

    private Token word(boolean flow) {
        int start = caret;
        while (start > lineStart && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = caret;
        while (end < lineEnd && isWord(text.charAt(end))) {
            end++;
        }
        return new Token(
                new TextRange(start, end),
                text.substring(start, caret),
                (char) 0,
                isNamed(end),
                flow,
                start > lineStart && text.charAt(start - 1) == ':');
    }

    /** A plain scalar of YAML may have blanks: it ends where something else begins. */
    private Token plain(boolean flow) {
        int start = caret;
        while (start > lineStart && !beginsHere(start, flow)) {
            start--;
        }
        while (start < caret && text.charAt(start) == ' ') {
            start++;
        }
        int end = caret;
        while (end < lineEnd && !endsHere(end, flow)) {
            end++;
        }
        while (end > caret && text.charAt(end - 1) == ' ') {
            end--;
        }
        boolean afterColon = start > lineStart && text.charAt(start - 1) == ':';
        return new Token(
                new TextRange(start, end), text.substring(start, caret), (char) 0, isNamed(end), flow, afterColon);
    }

    private boolean beginsHere(int at, boolean flow) {
        char before = text.charAt(at - 1);
        if (flow && ",[{".indexOf(before) >= 0) {
            return true;
        }
        boolean blank = at >= caret || text.charAt(at) == ' ';
        if (before == ':' && blank) {
            return true;
        }
        return before == '-'
                && blank
                && text.substring(lineStart, at - 1).replace("-", "").isBlank();
    }

    private boolean endsHere(int at, boolean flow) {
        char c = text.charAt(at);
        if (flow && ",]}".indexOf(c) >= 0) {
            return true;
        }
        boolean last = at + 1 >= lineEnd || text.charAt(at + 1) == ' ';
        return c == ':' && last || c == '#' && at > lineStart && text.charAt(at - 1) == ' ';
    }

    private boolean isNamed(int end) {
        int at = end;
        while (at < lineEnd && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        char sign = format == DocumentFormat.HCL ? '=' : ':';
        return at < lineEnd && text.charAt(at) == sign;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "_.$-*".indexOf(c) >= 0;
    }
}
