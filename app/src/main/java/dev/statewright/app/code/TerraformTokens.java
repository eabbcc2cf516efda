package dev.statewright.app.code;

import dev.statewright.app.code.CodeToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tokens of one line of a Terraform file, for colouring only. */
final class TerraformTokens {

    private static final Pattern KEY = Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*|\"[^\"]*\")(?=\\s*=(?!=))");
    private static final Pattern BLOCK = Pattern.compile("[a-z_]+(?=\\s+[\"{])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern SUBSTITUTION = Pattern.compile("[$%]\\{[^}]*}");

    private final String line;
    private final List<CodeToken> found = new ArrayList<>();
    private int at;

    private TerraformTokens(String line) {
        this.line = line;
    }

    /** @param inComment whether the line begins within a block comment */
    static List<CodeToken> of(String line, boolean inComment) {
        TerraformTokens tokens = new TerraformTokens(line);
        if (inComment && !line.isEmpty()) {
            int end = line.indexOf("*/");
            tokens.add(Kind.COMMENT, end < 0 ? line.length() : end + 2);
        }
        while (tokens.at < line.length()) {
            tokens.next();
        }
        return tokens.found;
    }

    private void next() {
        char c = line.charAt(at);
        if (c == '#' || line.startsWith("//", at)) {
            add(Kind.COMMENT, line.length());
        } else if (line.startsWith("/*", at)) {
            int end = line.indexOf("*/", at);
            add(Kind.COMMENT, end < 0 ? line.length() : end + 2);
        } else if (take(KEY, Kind.KEY) || take(NUMBER, Kind.NUMBER)) {
            return;
        } else if (c == '"') {
            text();
        } else if (line.substring(0, at).isBlank() && take(BLOCK, Kind.KEYWORD)) {
            return;
        } else if (WORD.matcher(line).region(at, line.length()).lookingAt()) {
            word();
        } else if ("{}[](),=<:?".indexOf(c) >= 0) {
            add(Kind.PUNCTUATION, at + 1);
        } else {
            at++;
        }
    }

    /** A literal, a function, or a reference to something that Terraform knows. */
    private void word() {
        Matcher word = WORD.matcher(line).region(at, line.length());
        word.lookingAt();
        switch (word.group()) {
            case "true", "false", "null", "for", "in", "if" -> add(Kind.KEYWORD, word.end());
            default -> {
                if (word.group().contains(".")) {
                    add(Kind.SUBSTITUTION, word.end());
                } else {
                    at = word.end();
                }
            }
        }
    }

    private void text() {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != '"') {
            Matcher name = SUBSTITUTION.matcher(line).region(end, line.length());
            end = name.lookingAt() ? name.end() : end + (line.charAt(end) == '\\' ? 2 : 1);
        }
        end = Math.min(end + 1, line.length());
        Matcher names = SUBSTITUTION.matcher(line).region(at, end);
        while (names.find()) {
            if (names.start() > at) {
                add(Kind.STRING, names.start());
            }
            add(Kind.SUBSTITUTION, names.end());
        }
        if (at < end) {
            add(Kind.STRING, end);
        }
    }

    private boolean take(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        boolean matches = matcher.lookingAt();
        if (matches) {
            add(kind, matcher.end());
        }
        return matches;
    }

    private void add(Kind kind, int end) {
        found.add(new CodeToken(kind, at, end));
        at = end;
    }
}
