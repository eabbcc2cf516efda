package dev.statewright.model.expression;

/**
 * Tells whether a text is a path as Step Functions reads it. Tolerant: what Jayway JsonPath accepts is accepted; filters are only
 * checked for their brackets and quotes.
 */
public final class JsonPathSyntax {

    private final String text;
    private int at;
    /** Whether only single steps were seen: no wildcard, slice, filter, list, function, deep scan. */
    private boolean single = true;

    private JsonPathSyntax(String text) {
        this.text = text;
    }

    /** Whether the text is a path into the input ({@code $.a}), the context ({@code $$.Task.Token}) or a variable ({@code $name.a}). */
    public static boolean isPath(String text) {
        return new JsonPathSyntax(text).whole();
    }

    /** Whether the text is a path that names exactly one place. ASL specification, "Reference Paths". */
    public static boolean isReferencePath(String text) {
        JsonPathSyntax path = new JsonPathSyntax(text);
        return path.whole() && path.single;
    }

    /** Whether the text is a reference path into the input, where a result can be put: {@code $.a[0]}, not {@code $$.a} or {@code $name.a}. */
    public static boolean isReferencePathIntoInput(String text) {
        return isReferencePath(text) && (text.length() == 1 || text.charAt(1) == '.' || text.charAt(1) == '[');
    }

    private boolean whole() {
        if (text.isEmpty() || text.charAt(0) != '$') {
            return false;
        }
        at = text.startsWith("$$") ? 2 : 1;
        while (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
            at++;
        }
        while (at < text.length()) {
            if (!step()) {
                return false;
            }
        }
        return true;
    }

    private boolean step() {
        return switch (text.charAt(at)) {
            case '.' -> afterDot();
            case '[' -> bracket();
            default -> false;
        };
    }

    private boolean afterDot() {
        at++;
        if (at < text.length() && text.charAt(at) == '.') {
            single = false;
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        if (text.charAt(at) == '[') {
            // $.[0] is $[0], and $..[0] asks everywhere
            return true;
        }
        int start = at;
        if (text.charAt(at) == '*') {
            single = false;
            at++;
            return true;
        }
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at > start && at < text.length() && text.charAt(at) == '(') {
            single = false;
            return skipTo(')');
        }
        return at > start;
    }

    private static boolean isNamePart(char c) {
        return c != '.' && c != '[' && c != ']' && c != '(' && c != ')' && c != '*' && c != '\'' && c != '"' && c > ' ';
    }

    private boolean bracket() {
        int start = at + 1;
        if (!skipTo(']')) {
            return false;
        }
        String inside = text.substring(start, at - 1).strip();
        if (inside.isEmpty()) {
            return false;
        }
        boolean quoted = inside.length() >= 2
                && (inside.charAt(0) == '\'' || inside.charAt(0) == '"')
                && inside.indexOf(inside.charAt(0), 1) == inside.length() - 1;
        if (!quoted && !isIndex(inside)) {
            single = false;
            return isSeveral(inside);
        }
        return true;
    }

    private static boolean isIndex(String inside) {
        int from = inside.charAt(0) == '-' ? 1 : 0;
        return inside.length() > from && inside.chars().skip(from).allMatch(Character::isDigit);
    }

    /** A wildcard, a filter, a list of keys or indexes, a slice, or (in Step Functions) an index that is itself a path. */
    private static boolean isSeveral(String inside) {
        return switch (inside.charAt(0)) {
            case '*' -> inside.length() == 1;
            case '?', '\'', '"', '$', '@' -> true;
            default -> inside.chars().allMatch(c -> Character.isDigit(c) || "-:, ".indexOf(c) >= 0);
        };
    }

    /** Goes behind the bracket that closes the one at the current place; quotes and inner brackets are skipped. */
    private boolean skipTo(char closing) {
        char opening = text.charAt(at);
        int open = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = endOfQuoted(at);
                if (at < 0) {
                    at = text.length();
                    return false;
                }
            } else if (c == opening) {
                open++;
            } else if (c == closing && --open == 0) {
                at++;
                return true;
            }
        }
        return false;
    }

    private int endOfQuoted(int from) {
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(from)) {
                return i;
            }
        }
        return -1;
    }
}
