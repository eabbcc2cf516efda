package dev.statewright.model.completion.expression;

import java.util.Locale;

/** How well a name fits what was typed of it. */
final class Match {

    /** No match. */
    static final int NONE = Integer.MAX_VALUE;

    private Match() {}

    /** 0 for a beginning as typed, 1 for one in other case, 2 for the beginning of a word inside, 3 for anywhere else inside. */
    static int of(String name, String typed) {
        if (name.startsWith(typed)) {
            return 0;
        }
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return 1;
        }
        int at = name.toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
        while (at > 0) {
            if (isWordStart(name, at)) {
                return 2;
            }
            int next = name.toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT), at + 1);
            if (next < 0) {
                // one or two letters are inside of almost everything
                return typed.length() > 2 ? 3 : NONE;
            }
            at = next;
        }
        return NONE;
    }

    private static boolean isWordStart(String name, int at) {
        return !Character.isLetterOrDigit(name.charAt(at - 1))
                || Character.isUpperCase(name.charAt(at)) && !Character.isUpperCase(name.charAt(at - 1));
    }
}
