package dev.statewright.model.edit;

/**
 * Writes a JSON text anew with another indentation. Only white space between tokens changes: keys, their order, the spelling of numbers and
 * strings, bare substitutions and comments stay. A text that is not well formed keeps its tokens, too.
 */
public final class JsonReformatter {

    private final String text;
    private final String unit;
    private final String lineEnd;
    private final StringBuilder out;
    private int at;
    private int depth;

    private JsonReformatter(String text, int indent) {
        this.text = text;
        this.unit = " ".repeat(indent);
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.out = new StringBuilder(text.length() + text.length() / 4);
    }

    /**
     * The text with {@code indent} blanks for each level, one member or item on each line, empty objects and arrays in one.
     */
    public static String reformat(String text, int indent) {
        return new JsonReformatter(text, indent).run();
    }

    private String run() {
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                return out.append(lineEnd).toString();
            }
            token();
        }
    }

    private void token() {
        char c = text.charAt(at);
        switch (c) {
            case '{', '[' -> open(c);
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                newLine();
                emit(1);
            }
            case ',' -> {
                emit(1);
                if (!lineCommentFollows()) {
                    newLine();
                }
            }
            case ':' -> {
                emit(1);
                out.append(' ');
            }
            case '"' -> emit(stringLength());
            case '/' -> comment();
            default -> emit(wordLength());
        }
    }

    private void open(char c) {
        emit(1);
        skipBlanks();
        if (at < text.length() && text.charAt(at) == (c == '{' ? '}' : ']')) {
            emit(1);
        } else {
            depth++;
            newLine();
        }
    }

    private void comment() {
        boolean line = text.startsWith("//", at);
        int end = line ? lineEndFrom(at) : text.indexOf("*/", at + 2);
        end = end < 0 ? text.length() : line ? end : end + 2;
        if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        emit(end - at);
        newLine();
    }

    /** Whether a comment stands behind this token on the same line: it belongs to it. */
    private boolean lineCommentFollows() {
        int i = at;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return text.startsWith("//", i);
    }

    private int stringLength() {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length()) - at;
    }

    private int wordLength() {
        int i = at;
        boolean substitution = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            substitution |= c == '$' && text.startsWith("${", i);
            boolean ends = substitution
                    ? c == '}'
                    : Character.isWhitespace(c) || c == ',' || c == ':' || c == '}' || c == ']' || c == '"' || c == '/';
            if (ends) {
                return Math.max(1, (substitution ? i + 1 : i) - at);
            }
            i++;
        }
        return i - at;
    }

    private int lineEndFrom(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void emit(int length) {
        out.append(text, at, at + length);
        at += length;
    }

    private void newLine() {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\n' || out.charAt(end - 1) == '\r')) {
            end--;
        }
        out.setLength(end);
        out.append(lineEnd).repeat(unit, depth);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
