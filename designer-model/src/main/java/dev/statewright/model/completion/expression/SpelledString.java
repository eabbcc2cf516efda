package dev.statewright.model.completion.expression;

import dev.statewright.model.text.TextRange;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the characters of a string's value are spelled in a text: as they are, with the escapes of double quotes, or line by line behind an
 * indent as in the blocks of YAML, where an end of line may stand for a blank (YAML 1.2, chapter 8.1).
 */
final class SpelledString {

    /** Where each character of the value begins in the text, and behind them where the value ends. */
    private final int[] places;

    private final boolean escaped;

    private SpelledString(int[] places, boolean escaped) {
        this.places = places;
        this.escaped = escaped;
    }

    /** @return absent where the string is spelled in a way that has no places */
    static Optional<SpelledString> of(String text, TextRange range, String value) {
        String written = range.of(text);
        boolean doubly = isIn(written, '"');
        boolean quoted = doubly || isIn(written, '\'');
        String inside = quoted ? written.substring(1, written.length() - 1) : written;
        int begin = range.start() + (quoted ? 1 : 0);
        if (inside.equals(value) || doubly) {
            return Optional.of(new SpelledString(escapes(inside, begin, value.length(), doubly), doubly));
        }
        return quoted ? Optional.empty() : lines(text, range, value).map(places -> new SpelledString(places, false));
    }

    private static boolean isIn(String written, char quote) {
        return written.length() >= 2 && written.charAt(0) == quote && written.charAt(written.length() - 1) == quote;
    }

    private static int[] escapes(String source, int begin, int length, boolean escaped) {
        int[] places = new int[length + 1];
        int at = 0;
        for (int i = 0; i < length; i++) {
            places[i] = begin + Math.min(at, source.length());
            at += escaped ? unit(source, at) : 1;
        }
        places[length] = begin + Math.min(at, source.length());
        return places;
    }

    /** How long the spelling of one character is. */
    private static int unit(String source, int at) {
        if (at + 1 >= source.length() || source.charAt(at) != '\\') {
            return 1;
        }
        return source.charAt(at + 1) == 'u' ? 6 : 2;
    }

    private static Optional<int[]> lines(String text, TextRange range, String value) {
        char first = text.charAt(range.start());
        boolean block = first == '|' || first == '>';
        int at = block ? text.indexOf('\n', range.start()) + 1 : range.start();
        int indent = Integer.MAX_VALUE;
        if (block) {
            int leading = 0;
            while (leading < value.length() && value.charAt(leading) == ' ') {
                leading++;
            }
            indent = blanks(text, at, range.end()) - leading;
            at += indent;
        }
        int[] places = new int[value.length() + 1];
        for (int i = 0; i < value.length(); i++) {
            char wanted = value.charAt(i);
            // an end of line that the value does not have: blank lines of a folded block
            while (endsLine(text, at, range) && wanted != '\n' && wanted != ' ') {
                at = nextLine(text, at, range, indent);
            }
            places[i] = at;
            if (at >= range.end()) {
                // a block's range goes to its last letter, its value may have the ends of lines behind that
                if (wanted != '\n') {
                    return Optional.empty();
                }
                continue;
            }
            if (endsLine(text, at, range) && (wanted == '\n' || wanted == ' ')) {
                at = nextLine(text, at, range, indent);
            } else if (text.charAt(at) == wanted) {
                at++;
            } else {
                return Optional.empty();
            }
        }
        places[value.length()] = at;
        return Optional.of(places);
    }

    private static boolean endsLine(String text, int at, TextRange range) {
        return at < range.end() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    private static int nextLine(String text, int lineEnd, TextRange range, int indent) {
        int begin = lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
        return begin + Math.min(indent, blanks(text, begin, range.end()));
    }

    private static int blanks(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    /** From the first character's place to the end of the last; a caret at either end is within. */
    TextRange range() {
        return new TextRange(places[0], places[places.length - 1]);
    }

    /** How many characters of the value stand before a place of the text. */
    int inValue(int offset) {
        int found = Arrays.binarySearch(places, offset);
        if (found < 0) {
            return Math.min(-found - 1, places.length - 1);
        }
        while (found > 0 && places[found - 1] == offset) {
            found--;
        }
        return found;
    }

    TextRange inSource(TextRange ofValue) {
        int last = places.length - 1;
        return new TextRange(places[Math.min(ofValue.start(), last)], places[Math.min(ofValue.end(), last)]);
    }

    /** How a text is spelled inside this string. */
    String spelled(String text) {
        if (!escaped) {
            return text;
        }
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> spelled.append('\\').append(c);
                case '\n' -> spelled.append("\\n");
                case '\t' -> spelled.append("\\t");
                default -> spelled.append(c);
            }
        }
        return spelled.toString();
    }
}
