package dev.statewright.app.code;

import dev.statewright.app.code.CodeToken.Kind;
import dev.statewright.model.expression.IntrinsicSyntax;
import dev.statewright.model.expression.JsonPathSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what strings of a line hold besides text: JSONata, paths, intrinsic functions, names that are filled in on deployment. */
final class ExpressionTokens {

    private static final Set<String> WORDS = Set.of("and", "or", "in", "function", "true", "false", "null");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{[^}\"]*}");
    private static final Pattern PIECE =
            Pattern.compile("(?<text>\\\\\"(?:[^\"\\\\]|\\\\[^\"])*(?:\\\\\")?|\"[^\"]*\"?|'[^']*'?)"
                    + "|(?<comment>/\\*.*?(?:\\*/|$))"
                    + "|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|(?<variable>\\$\\$?[\\p{L}_][\\p{L}\\p{N}_]*|\\${1,2})(?<call>\\s*\\()?"
                    + "|(?<word>[\\p{L}_`][\\p{L}\\p{N}_`]*)"
                    + "|(?<sign>[-+*/%=!<>&|?:.,;@#^~{}()\\[\\]]+)");
    private static final Pattern CALL =
            Pattern.compile("States\\.[A-Za-z]+(?=\\s*\\()|'(?:[^'\\\\]|\\\\.)*'|\\$[^,()'\\s]*|\\d+(?:\\.\\d+)?");

    private final String line;
    private final List<CodeToken> found = new ArrayList<>();

    private ExpressionTokens(String line) {
        this.line = line;
    }

    /** The tokens of a line with those of its strings in their places. */
    static List<CodeToken> inside(String line, List<CodeToken> tokens) {
        if (line.indexOf('$') < 0 && line.indexOf("States.") < 0 && line.indexOf("{%") < 0) {
            return tokens;
        }
        ExpressionTokens expressions = new ExpressionTokens(line);
        for (CodeToken token : tokens) {
            if (token.kind() == Kind.STRING) {
                expressions.string(token);
            } else {
                expressions.found.add(token);
            }
        }
        return expressions.found;
    }

    /** The tokens of a line that stands within JSONata as a whole. */
    static List<CodeToken> jsonata(String line) {
        ExpressionTokens expressions = new ExpressionTokens(line);
        int end = line.indexOf("%}");
        int start = line.indexOf("{%");
        int from = start >= 0 && (end < 0 || start < end) ? start + 2 : 0;
        if (from > 0) {
            expressions.add(Kind.DELIMITER, start, from);
        }
        expressions.jsonata(from, end < 0 ? line.length() : end);
        if (end >= 0) {
            expressions.add(Kind.DELIMITER, end, end + 2);
        }
        return expressions.found;
    }

    private void string(CodeToken token) {
        int start = token.start();
        int end = token.end();
        boolean quoted = end - start >= 2 && "\"'".indexOf(line.charAt(start)) >= 0;
        boolean closed = quoted && line.charAt(end - 1) == line.charAt(start);
        int from = quoted ? start + 1 : start;
        int to = closed ? end - 1 : end;
        String content = line.substring(from, Math.max(from, to));
        if (content.startsWith("{%")) {
            add(Kind.STRING, start, from);
            add(Kind.DELIMITER, from, from + 2);
            int close = content.endsWith("%}") ? to - 2 : to;
            jsonata(from + 2, close);
            add(Kind.DELIMITER, close, to);
            add(Kind.STRING, to, end);
        } else if (content.startsWith("States.") && content.indexOf('(') > 0) {
            add(Kind.STRING, start, from);
            intrinsic(from, to, IntrinsicSyntax.isCall(content));
            add(Kind.STRING, to, end);
        } else if (content.startsWith("$") && !content.startsWith("${")) {
            add(Kind.STRING, start, from);
            add(JsonPathSyntax.isPath(content) ? Kind.PATH : Kind.INVALID, from, to);
            add(Kind.STRING, to, end);
        } else {
            names(start, end);
        }
    }

    private void names(int start, int end) {
        Matcher names = SUBSTITUTION.matcher(line).region(start, end);
        int at = start;
        while (names.find()) {
            add(Kind.STRING, at, names.start());
            add(Kind.SUBSTITUTION, names.start(), names.end());
            at = names.end();
        }
        add(Kind.STRING, at, end);
    }

    private void jsonata(int start, int end) {
        Matcher piece = PIECE.matcher(line).region(start, Math.max(start, end));
        while (piece.find()) {
            if (piece.group("variable") != null) {
                Kind kind = piece.group("call") == null ? Kind.PATH : Kind.FUNCTION;
                add(kind, piece.start("variable"), piece.end("variable"));
                piece.region(piece.end("variable"), Math.max(piece.end("variable"), end));
            } else {
                add(kindOf(piece), piece.start(), piece.end());
            }
        }
    }

    private static Kind kindOf(Matcher piece) {
        if (piece.group("text") != null) {
            return Kind.STRING;
        }
        if (piece.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (piece.group("number") != null) {
            return Kind.NUMBER;
        }
        if (piece.group("word") != null) {
            return WORDS.contains(piece.group()) ? Kind.KEYWORD : Kind.WORD;
        }
        return Kind.OPERATOR;
    }

    private void intrinsic(int start, int end, boolean valid) {
        Matcher piece = CALL.matcher(line).region(start, end);
        int at = start;
        while (piece.find()) {
            add(valid ? Kind.OPERATOR : Kind.INVALID, at, piece.start());
            char first = line.charAt(piece.start());
            Kind kind =
                    first == 'S' ? Kind.FUNCTION : first == '$' ? Kind.PATH : first == '\'' ? Kind.STRING : Kind.NUMBER;
            add(kind, piece.start(), piece.end());
            at = piece.end();
        }
        add(valid ? Kind.OPERATOR : Kind.INVALID, at, end);
    }

    private void add(Kind kind, int start, int end) {
        if (end > start) {
            found.add(new CodeToken(kind, start, end));
        }
    }
}
