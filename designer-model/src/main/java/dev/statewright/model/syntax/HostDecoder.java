package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the pieces of a text from its file, and remembers where each character stands there. */
final class HostDecoder {

    private static final Pattern DOUBLED_NAME = Pattern.compile("\\$\\$\\{[A-Za-z0-9_.:-]+}");

    final StringBuilder text = new StringBuilder();
    int[] from = new int[256];
    int[] to = new int[256];
    int[] piece = new int[256];

    private final String file;
    private int current;
    private boolean inString;
    private boolean escaped;

    HostDecoder(String file) {
        this.file = file;
    }

    void decode(HostPiece part, int index) {
        current = index;
        switch (part) {
            case HostPiece.Written written -> written(written);
            case HostPiece.Function function -> put(function.substitution(), function.whole());
            case HostPiece.Delimiter delimiter -> put(delimiter.text(), delimiter.whole());
        }
    }

    private void written(HostPiece.Written written) {
        int start = written.content().start();
        int end = written.content().end();
        switch (written.quoting()) {
            case BLOCK -> asItIs(start, end);
            case DOUBLE -> doubleQuoted(start, end);
            case SINGLE, PLAIN -> folded(start, end, written.quoting() == HostQuoting.SINGLE);
            case TEMPLATE, HEREDOC -> template(start, end, written.quoting() == HostQuoting.TEMPLATE);
        }
    }

    private void asItIs(int start, int end) {
        for (int at = start; at < end; at++) {
            put(file.charAt(at), at, at + 1);
        }
    }

    private void doubleQuoted(int start, int end) {
        int at = start;
        while (at < end) {
            char c = file.charAt(at);
            if (c != '\\' || at + 1 >= end) {
                at = character(at, end);
                continue;
            }
            int next = at + 2 + digits(file.charAt(at + 1));
            if (JsonScanner.isLineEnd(file.charAt(at + 1))) {
                // a break that does not count, with the indentation of the next line
                at = behindBreak(at + 1, end);
            } else {
                put(YamlEscape.decode(file, at + 1, Math.min(next, end)), new TextRange(at, Math.min(next, end)));
                at = Math.min(next, end);
            }
        }
    }

    private static int digits(char escape) {
        return switch (escape) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    private void folded(int start, int end, boolean quoted) {
        int at = start;
        while (at < end) {
            if (quoted && file.startsWith("''", at)) {
                put('\'', at, at + 2);
                at += 2;
            } else {
                at = character(at, end);
            }
        }
    }

    /** Takes one character; between JSON's own strings a break stands for itself, in one of them it is a blank. */
    private int character(int at, int end) {
        char c = file.charAt(at);
        if (!JsonScanner.isLineEnd(c) || !inString) {
            put(c, at, at + 1);
            return at + 1;
        }
        int next = behindBreak(at, end);
        put(' ', at, next);
        return next;
    }

    private int behindBreak(int at, int end) {
        int next = at;
        while (next < end && Character.isWhitespace(file.charAt(next))) {
            next++;
        }
        return next;
    }

    private void template(int start, int end, boolean quoted) {
        HclScanner scanner = new HclScanner(file);
        int at = start;
        while (at < end) {
            int next = at + 1;
            if (scanner.opensTemplate(at)) {
                next = Math.min(scanner.endOfTemplate(at), end);
                interpolation(at, next);
            } else if (HclStrings.isDoubled(file, at)) {
                Matcher name = DOUBLED_NAME.matcher(file).region(at, end);
                next = name.lookingAt() ? name.end() : at + 3;
                put(file.substring(at + 1, next), new TextRange(at, next));
            } else if (quoted && file.charAt(at) == '\\' && at + 1 < end) {
                StringBuilder value = new StringBuilder();
                next = HclStrings.escape(file, at, end, value);
                put(value.toString(), new TextRange(at, next));
            } else {
                put(file.charAt(at), at, at + 1);
            }
            at = next;
        }
    }

    private void interpolation(int start, int end) {
        String written = file.substring(start, end).replaceAll("\\s+", " ");
        if (written.charAt(0) == '%' && !inString) {
            put(" ", new TextRange(start, end));
        } else {
            put(inString ? written.replace("\\", "\\\\").replace("\"", "\\\"") : written, new TextRange(start, end));
        }
    }

    /** Several characters that are one in the file: they can be replaced only together. */
    private void put(String characters, TextRange range) {
        for (int i = 0; i < characters.length(); i++) {
            put(characters.charAt(i), range.start(), range.end());
        }
    }

    private void put(char c, int start, int end) {
        int at = text.length();
        if (at == from.length) {
            from = Arrays.copyOf(from, at * 2);
            to = Arrays.copyOf(to, at * 2);
            piece = Arrays.copyOf(piece, at * 2);
        }
        from[at] = start;
        to[at] = end;
        piece[at] = current;
        text.append(c);
        inString ^= c == '"' && !escaped;
        escaped = inString && c == '\\' && !escaped;
    }
}
