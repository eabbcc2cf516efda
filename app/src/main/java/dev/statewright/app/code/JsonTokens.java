package dev.statewright.app.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tokens of one line of JSON, for colouring only: whatever is broken keeps the colour of plain text. Lines stand for
 * themselves, except that a block comment may go on from the line before.
 */
final class JsonTokens {

    private final String line;
    private final List<CodeToken> found = new ArrayList<>();
    private int at;

    private JsonTokens(String line) {
        this.line = line;
    }

    /** @param inComment whether the line begins within a block comment */
    static List<CodeToken> of(String line, boolean inComment) {
        JsonTokens tokens = new JsonTokens(line);
        if (inComment) {
            tokens.blockComment(0);
        }
        while (tokens.at < line.length()) {
            tokens.next();
        }
        return tokens.found;
    }

    /** Whether {@code offset} lies within a block comment of the text. */
    static boolean inComment(String text, int offset) {
        if (text.indexOf("/*") < 0) {
            return false;
        }
        int i = 0;
        while (i < offset) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i);
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                if (end < 0 || end + 2 > offset) {
                    return true;
                }
                i = end + 2;
            } else {
                i++;
            }
        }
        return false;
    }

    private void next() {
        char c = line.charAt(at);
        int start = at;
        if (c == '"') {
            int end = Math.min(endOfString(line, at), line.length());
            boolean key = line.substring(end).stripLeading().startsWith(":");
            boolean closed = end - start >= 2 && line.charAt(end - 1) == '"' && line.charAt(end - 2) != '\\'
                    || line.startsWith("\\\\\"", Math.max(start, end - 3));
            add(key ? CodeToken.Kind.KEY : closed ? CodeToken.Kind.STRING : CodeToken.Kind.INVALID, start, end);
        } else if ("{}[],:".indexOf(c) >= 0) {
            add(CodeToken.Kind.PUNCTUATION, start, start + 1);
        } else if (c == '-' || Character.isDigit(c)) {
            add(CodeToken.Kind.NUMBER, start, endOf(start, "0123456789+-.eE"));
        } else if (line.startsWith("//", at)) {
            add(CodeToken.Kind.COMMENT, start, line.length());
        } else if (line.startsWith("/*", at)) {
            blockComment(start);
        } else if (line.startsWith("${", at)) {
            int end = line.indexOf('}', at);
            add(CodeToken.Kind.SUBSTITUTION, start, end < 0 ? line.length() : end + 1);
        } else if (Character.isLetter(c)) {
            word(start);
        } else {
            at++;
        }
    }

    private void word(int start) {
        int end = start;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        switch (line.substring(start, end)) {
            case "true", "false", "null" -> add(CodeToken.Kind.KEYWORD, start, end);
            default -> add(CodeToken.Kind.INVALID, start, end);
        }
    }

    private void blockComment(int start) {
        int end = line.indexOf("*/", at);
        add(CodeToken.Kind.COMMENT, start, end < 0 ? line.length() : end + 2);
    }

    private int endOf(int start, String allowed) {
        int end = start + 1;
        while (end < line.length() && allowed.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int endOfString(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private void add(CodeToken.Kind kind, int start, int end) {
        found.add(new CodeToken(kind, start, end));
        at = Math.max(end, start + 1);
    }
}
