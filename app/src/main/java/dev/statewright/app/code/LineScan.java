package dev.statewright.app.code;

import dev.statewright.app.code.CodeToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line on the way from its first character to its last, with the tokens found so far. */
final class LineScan {

    private final String line;
    private final List<CodeToken> found = new ArrayList<>();
    private int at;

    LineScan(String line) {
        this.line = line;
    }

    String line() {
        return line;
    }

    /** Where what is not yet told begins. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= line.length();
    }

    /** The character in turn. */
    char next() {
        return line.charAt(at);
    }

    boolean startsWith(String text) {
        return line.startsWith(text, at);
    }

    /** What a pattern finds from here on; to be asked whether it looks at something. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(line).region(at, line.length());
    }

    /** Goes on without a token. */
    void skipTo(int end) {
        at = end;
    }

    /** A token from here. */
    void add(Kind kind, int end) {
        found.add(new CodeToken(kind, at, end));
        at = end;
    }

    /** A comment that ends on this line or does not. */
    void addBlockComment() {
        int end = line.indexOf("*/", at);
        add(Kind.COMMENT, end < 0 ? line.length() : end + 2);
    }

    /** A token where the pattern stands here. */
    boolean take(Pattern pattern, Kind kind) {
        Matcher matcher = matcher(pattern);
        boolean matches = matcher.lookingAt();
        if (matches) {
            add(kind, matcher.end());
        }
        return matches;
    }

    /** Text, with the names in it that are filled in elsewhere. */
    void addText(int end, Pattern substitution) {
        Matcher names = substitution.matcher(line).region(at, end);
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

    List<CodeToken> found() {
        return found;
    }
}
