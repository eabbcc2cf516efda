package dev.statewright.app.code;

import dev.statewright.app.code.CodeToken.Kind;
import dev.statewright.model.syntax.YamlWord;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tokens of one line of YAML, for colouring only. */
final class YamlTokens {

    private static final Pattern KEY = Pattern.compile(
            "(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|[^\\s#\"'{}\\[\\],&*!|>%@`][^#{}\\[\\],\"]*?)\\s*:(?=\\s|$)");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"?|'(?:[^']|'')*'?");
    private static final Pattern NAMED = Pattern.compile("[&*!][^\\s,\\[\\]{}]*");
    private static final Pattern PLAIN = Pattern.compile("[^\\s#,\\[\\]{}](?:[^\\s,\\[\\]{}]|\\s+(?![\\s#]|$))*");
    private static final Pattern PLAIN_OUTSIDE = Pattern.compile("\\S(?:\\S|\\s+(?![\\s#]|$))*");
    private static final Pattern BLOCK_HEADER = Pattern.compile("[|>][-+0-9]*\\s*(#.*)?");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{[^}]*}");

    private final LineScan scan;
    private int brackets;

    private YamlTokens(LineScan scan) {
        this.scan = scan;
    }

    static List<CodeToken> of(String line) {
        LineScan scan = new LineScan(line);
        YamlTokens tokens = new YamlTokens(scan);
        while (!scan.isAtEnd()) {
            tokens.next();
        }
        return scan.found();
    }

    private void next() {
        String line = scan.line();
        int at = scan.at();
        char c = scan.next();
        if (Character.isWhitespace(c)) {
            scan.skipTo(at + 1);
        } else if (c == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
            scan.add(Kind.COMMENT, line.length());
        } else if (scan.startsWith("---") && at == 0) {
            scan.add(Kind.PUNCTUATION, 3);
        } else if (c == '-' && (at + 1 == line.length() || line.charAt(at + 1) == ' ')) {
            scan.add(Kind.PUNCTUATION, at + 1);
        } else if (!key() && !scan.take(NAMED, Kind.KEYWORD)) {
            value(c);
        }
    }

    private void value(char c) {
        if ("{}[],:".indexOf(c) >= 0) {
            brackets += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            scan.add(Kind.PUNCTUATION, scan.at() + 1);
        } else if ((c == '|' || c == '>') && scan.matcher(BLOCK_HEADER).matches()) {
            scan.add(Kind.PUNCTUATION, scan.at() + 1);
        } else if (c == '"' || c == '\'') {
            text(end(QUOTED));
        } else {
            plain(end(brackets > 0 ? PLAIN : PLAIN_OUTSIDE));
        }
    }

    private void plain(int end) {
        switch (YamlWord.kindOf(scan.line().substring(scan.at(), end))) {
            case NUMBER -> scan.add(Kind.NUMBER, end);
            case BOOLEAN, NULL -> scan.add(Kind.KEYWORD, end);
            case STRING, SUBSTITUTION, INVALID -> text(end);
        }
    }

    private void text(int end) {
        scan.addText(end, SUBSTITUTION);
    }

    private boolean key() {
        Matcher key = scan.matcher(KEY);
        if (!key.lookingAt()) {
            return false;
        }
        scan.add(Kind.KEY, key.end(1));
        scan.add(Kind.PUNCTUATION, key.end());
        return true;
    }

    private int end(Pattern pattern) {
        Matcher matcher = scan.matcher(pattern);
        return matcher.lookingAt() ? Math.max(matcher.end(), scan.at() + 1) : scan.at() + 1;
    }
}
