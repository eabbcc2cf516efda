package dev.statewright.model.syntax;

import java.util.OptionalInt;

/** Halves of characters, which no file holds, and which the YAML library stumbles over. */
final class LoneSurrogates {

    private static final char REPLACEMENT = '\uFFFD';

    private LoneSurrogates() {}

    /** Where the first one stands. */
    static OptionalInt first(String text) {
        return first(text, 0);
    }

    /** A text of the same length without any. */
    static String replacedIn(String text) {
        OptionalInt at = first(text);
        if (at.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        for (; at.isPresent(); at = first(text, at.getAsInt() + 1)) {
            whole.setCharAt(at.getAsInt(), REPLACEMENT);
        }
        return whole.toString();
    }

    private static OptionalInt first(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (Character.charCount(text.codePointAt(at)) == 1) {
                    return OptionalInt.of(at);
                }
                at++;
            }
        }
        return OptionalInt.empty();
    }
}
