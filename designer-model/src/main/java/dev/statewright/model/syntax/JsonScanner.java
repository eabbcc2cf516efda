package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Reads the small parts of a JSON text: blanks, comments, strings, words. Goes on after every mistake and says what it was. */
final class JsonScanner {

    /** More errors than anybody reads; a binary file would have one for each byte. */
    private static final int MOST_ERRORS = 500;

    final String text;
    final List<SyntaxError> errors = new ArrayList<>();
    final List<TextRange> comments = new ArrayList<>();
    int at;

    private final Words words = new Words();

    JsonScanner(String text) {
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
        if (errors.size() < MOST_ERRORS) {
            errors.add(new SyntaxError(new TextRange(start, end), message));
        }
    }

    /** A place to come back to. */
    record Mark(int at, int errors, int comments) {}

    Mark mark() {
        return new Mark(at, errors.size(), comments.size());
    }

    void backTo(Mark mark) {
        at = mark.at();
        errors.subList(mark.errors(), errors.size()).clear();
        comments.subList(mark.comments(), comments.size()).clear();
    }

    /** White space and comments. */
    void skipBlank() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\uFEFF') {
                at++;
            } else if (c == '/' && startsComment()) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private boolean startsComment() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return next == '/' || next == '*';
    }

    private void skipComment() {
        int start = at;
        if (text.charAt(at + 1) == '/') {
            while (at < text.length() && !isLineEnd(text.charAt(at))) {
                at++;
            }
        } else {
            int close = text.indexOf("*/", at + 2);
            at = close < 0 ? text.length() : close + 2;
            if (close < 0) {
                error(start, start + 2, "This comment is not closed; expected */");
            }
        }
        comments.add(new TextRange(start, at));
    }

    /** A string from its opening quote on. It ends with its line at the latest. */
    SyntaxScalar string() {
        int start = at;
        char quote = text.charAt(at++);
        if (quote != '"') {
            error(start, start + 1, "Strings stand in double quotes");
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return scalar(start, SyntaxScalar.Kind.STRING, words.of(text, start + 1, at - 1));
            }
            if (c == '\\' || c < ' ') {
                return stringWithEscapes(start, quote);
            }
            at++;
        }
        return unclosed(start, text.substring(start + 1, at));
    }

    private SyntaxScalar stringWithEscapes(int start, char quote) {
        StringBuilder value = new StringBuilder().append(text, start + 1, at);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return scalar(start, SyntaxScalar.Kind.STRING, value.toString());
            }
            if (isLineEnd(c)) {
                return unclosed(start, value.toString());
            }
            if (c == '\\') {
                escape(value);
            } else {
                if (c < ' ') {
                    error(at, at + 1, "A control character in a string is written as an escape, such as \\t");
                }
                value.append(c);
                at++;
            }
        }
        return unclosed(start, value.toString());
    }

    private void escape(StringBuilder value) {
        int start = at++;
        char c = current();
        switch (c) {
            case '"', '\\', '/' -> value.append(c);
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'u' -> {
                int code = hexadecimal(at + 1);
                if (code >= 0) {
                    value.append((char) code);
                    at += 4;
                } else {
                    error(start, at + 1, "Expected four hexadecimal digits after \\u");
                    value.append("\\u");
                }
            }
            default -> {
                error(
                        start,
                        Math.min(at + 1, text.length()),
                        "Strings have no such escape; a backslash itself is \\\\");
                value.append('\\');
                // what follows may be the line's end or a quote: the string's own loop looks at it
                return;
            }
        }
        at++;
    }

    private int hexadecimal(int from) {
        if (from + 4 > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /** While someone types, the comma behind an unfinished string is rather the document's than the string's. */
    private SyntaxScalar unclosed(int start, String value) {
        error(start, at, "This string is not closed; expected \" at its end");
        if (value.endsWith(",") && text.charAt(at - 1) == ',') {
            at--;
            return scalar(start, SyntaxScalar.Kind.STRING, value.substring(0, value.length() - 1));
        }
        return scalar(start, SyntaxScalar.Kind.STRING, value);
    }

    /** A number, true, false, null, {@code ${Substitution}}, or a word that JSON does not have; null where no word begins. */
    SyntaxScalar word() {
        int start = at;
        boolean substituted = false;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            if (text.startsWith("${", at)) {
                int close = closingBrace(at + 2);
                if (close < 0) {
                    break;
                }
                substituted = true;
                at = close;
            }
            at++;
        }
        if (at == start) {
            return null;
        }
        String word = words.of(text, start, at);
        SyntaxScalar.Kind kind = substituted ? SyntaxScalar.Kind.SUBSTITUTION : JsonWord.kindOf(word);
        return scalar(start, kind, word);
    }

    private int closingBrace(int from) {
        int open = 1;
        for (int i = from; i < text.length() && !isLineEnd(text.charAt(i)); i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Everything from the opening bracket here to the one that closes it, without reading it. */
    SyntaxScalar bracketed() {
        int start = at;
        int open = 0;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                skipString();
            } else if (c == '/' && startsComment()) {
                skipComment();
            } else {
                open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                at++;
            }
        } while (open > 0 && at < text.length());
        return scalar(start, SyntaxScalar.Kind.INVALID, text.substring(start, at));
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"' && !isLineEnd(text.charAt(at))) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    private SyntaxScalar scalar(int start, SyntaxScalar.Kind kind, String value) {
        return new SyntaxScalar(new TextRange(start, at), kind, value);
    }

    private static boolean isWordPart(char c) {
        return c > ' ' && c < 127
                ? c != '"' && c != '\'' && c != ',' && c != ':' && c != '{' && c != '}' && c != '[' && c != ']'
                        && c != '/'
                : c > 127 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
