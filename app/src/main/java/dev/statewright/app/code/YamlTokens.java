package dev.statewright.app.code;

import dev.statewright.app.code.CodeToken.Kind;
import dev.statewright.model.syntax.YamlWord;
import java.util.ArrayList;
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
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{[^}]*}");

    private final String line;
    private final List<CodeToken> found = new ArrayList<>();
    private int at;
    private int brackets;

    private YamlTokens(String line) {
        this.line = line;
    }

    static List<CodeToken> of(String line) {
        YamlTokens tokens = new YamlTokens(line);
        while (tokens.at < line.length()) {
            tokens.next();
        }
        return tokens.found;
    }

    private void next() {
        char c = line.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
            add(Kind.COMMENT, line.length());
        } else if (line.startsWith("---", at) && at == 0) {
            add(Kind.PUNCTUATION, 3);
        } else if (c == '-' && (at + 1 == line.length() || line.charAt(at + 1) == ' ')) {
            add(Kind.PUNCTUATION, at + 1);
        } else if (!word(KEY, Kind.KEY) && !word(NAMED, Kind.KEYWORD)) {
            value(c);
        }
    }

    private void value(char c) {
        if ("{}[],:".indexOf(c) >= 0) {
            brackets += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            add(Kind.PUNCTUATION, at + 1);
        } else if ((c == '|' || c == '>') && line.substring(at).matches("[|>][-+0-9]*\\s*(#.*)?")) {
            add(Kind.PUNCTUATION, at + 1);
        } else if (c == '"' || c == '\'') {
            text(end(QUOTED));
        } else {
            plain(end(brackets > 0 ? PLAIN : PLAIN_OUTSIDE));
        }
    }

    private void plain(int end) {
        switch (YamlWord.kindOf(line.substring(at, end))) {
            case NUMBER -> add(Kind.NUMBER, end);
            case BOOLEAN, NULL -> add(Kind.KEYWORD, end);
            case STRING, SUBSTITUTION, INVALID -> text(end);
        }
    }

    /** Text, with the names in it that are filled in elsewhere. */
    private void text(int end) {
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

    private boolean word(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        int end = matcher.groupCount() > 0 ? matcher.end(1) : matcher.end();
        add(kind, end);
        if (kind == Kind.KEY) {
            add(Kind.PUNCTUATION, matcher.end());
        }
        return true;
    }

    private int end(Pattern pattern) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        return matcher.lookingAt() ? Math.max(matcher.end(), at + 1) : at + 1;
    }

    private void add(Kind kind, int end) {
        found.add(new CodeToken(kind, at, end));
        at = end;
    }
}
