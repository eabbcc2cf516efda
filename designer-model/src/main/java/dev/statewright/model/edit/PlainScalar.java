package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.YamlWord;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which strings YAML may hold without quotes, for every reader: what YAML 1.1 takes for something else (yes, 12:30, 2020-01-01)
 * is quoted, too. YAML 1.2.2, section 7.3.3.
 */
final class PlainScalar {

    private static final Set<String> OTHER_WORDS = Set.of("yes", "no", "on", "off", "y", "n", "=", "<<");

    /** Numbers, dates and times of YAML 1.1. */
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[-+.]?[0-9][-+0-9_.,:eExXoObBa-fA-FtTzZ ]*|[-+]?\\.(inf|nan).*");

    private PlainScalar() {}

    /**
     * @param flow whether it stands within brackets
     */
    static boolean allows(String text, boolean flow) {
        if (text.isEmpty() || YamlWord.kindOf(text) != SyntaxScalar.Kind.STRING) {
            return false;
        }
        if (OTHER_WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
                || NUMBER_LIKE.matcher(text).matches()) {
            return false;
        }
        if (text.startsWith("---") || text.startsWith("...") || text.endsWith(" ") || !mayBegin(text, flow)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!mayHold(text, i, flow)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBegin(String text, boolean flow) {
        char first = text.charAt(0);
        if (first == '-' || first == '?' || first == ':') {
            boolean wordFollows = text.length() > 1 && !Character.isWhitespace(text.charAt(1));
            return wordFollows && !flow;
        }
        return ",[]{}#&*!|>'\"%@` ".indexOf(first) < 0;
    }

    private static boolean mayHold(String text, int at, boolean flow) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (c) {
            case ':' -> next != ' ' && !flow;
            case ' ' -> next != '#';
            case ',', '[', ']', '{', '}' -> !flow;
            default -> isPrintable(c);
        };
    }

    /** Whether a character may stand in a text without an escape; halves of pairs are looked at by the one who writes. */
    static boolean isPrintable(char c) {
        return c >= ' ' && c < 0x7F || c > 0xA0 && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c < 0xFFFE;
    }
}
