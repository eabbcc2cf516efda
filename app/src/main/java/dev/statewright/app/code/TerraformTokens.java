package dev.statewright.app.code;

import dev.statewright.app.code.CodeToken.Kind;
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

    private final LineScan scan;

    private TerraformTokens(LineScan scan) {
        this.scan = scan;
    }

    /** @param inComment whether the line begins within a block comment */
    static List<CodeToken> of(String line, boolean inComment) {
        LineScan scan = new LineScan(line);
        if (inComment && !line.isEmpty()) {
            scan.addBlockComment();
        }
        TerraformTokens tokens = new TerraformTokens(scan);
        while (!scan.isAtEnd()) {
            tokens.next();
        }
        return scan.found();
    }

    private void next() {
        char c = scan.next();
        if (c == '#' || scan.startsWith("//")) {
            scan.add(Kind.COMMENT, scan.line().length());
        } else if (scan.startsWith("/*")) {
            scan.addBlockComment();
        } else if (scan.take(KEY, Kind.KEY) || scan.take(NUMBER, Kind.NUMBER)) {
            return;
        } else if (c == '"') {
            text();
        } else if (scan.line().substring(0, scan.at()).isBlank() && scan.take(BLOCK, Kind.KEYWORD)) {
            return;
        } else if (scan.matcher(WORD).lookingAt()) {
            word();
        } else if ("{}[](),=<:?".indexOf(c) >= 0) {
            scan.add(Kind.PUNCTUATION, scan.at() + 1);
        } else {
            scan.skipTo(scan.at() + 1);
        }
    }

    /** A literal, a function, or a reference to something that Terraform knows. */
    private void word() {
        Matcher word = scan.matcher(WORD);
        word.lookingAt();
        switch (word.group()) {
            case "true", "false", "null", "for", "in", "if" -> scan.add(Kind.KEYWORD, word.end());
            default -> {
                if (word.group().contains(".")) {
                    scan.add(Kind.SUBSTITUTION, word.end());
                } else {
                    scan.skipTo(word.end());
                }
            }
        }
    }

    private void text() {
        String line = scan.line();
        int end = scan.at() + 1;
        while (end < line.length() && line.charAt(end) != '"') {
            Matcher name = SUBSTITUTION.matcher(line).region(end, line.length());
            end = name.lookingAt() ? name.end() : end + (line.charAt(end) == '\\' ? 2 : 1);
        }
        scan.addText(Math.min(end + 1, line.length()), SUBSTITUTION);
    }
}
