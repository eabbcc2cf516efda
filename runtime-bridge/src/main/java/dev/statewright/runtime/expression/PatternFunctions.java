package dev.statewright.runtime.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSONata's functions that take a regular expression. They are the library's own, but the expression is tried before, against a clock: some
 * take longer than anybody lives on a short text, and Java's matcher cannot be stopped from outside.
 */
final class PatternFunctions {
    private static final Set<String> NAMES = Set.of("contains", "match", "replace", "split");

    private PatternFunctions() {}

    /** Whether a function is to be bound for a query that mentions it: only where it may hold a regular expression. */
    static boolean has(String name, String source) {
        return NAMES.contains(name) && source.indexOf('/') >= 0;
    }

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** @param millis how long one regular expression may take on one text */
    static void bind(Jsonata.Frame frame, String name, long millis) {
        frame.bind(
                name,
                switch (name) {
                    case "contains" ->
                        Jsonata.function(
                                name,
                                (String text, Object token) -> Functions.contains(tried(text, token, millis), token),
                                "<s-(sf):b>");
                    case "match" ->
                        Jsonata.function(
                                name,
                                (String text, Pattern pattern, Number limit) ->
                                        first(Functions.match(tried(text, pattern, millis), pattern, null), limit),
                                "<s-f<s:o>n?:a<o>>");
                    case "replace" ->
                        Jsonata.function(
                                name,
                                (String text, Object pattern, Object by, Number limit) ->
                                        Functions.replace(tried(text, pattern, millis), pattern, by, whole(limit)),
                                "<s-(sf)(sf)n?:s>");
                    default ->
                        Jsonata.function(
                                name,
                                (String text, Object separator, Number limit) ->
                                        Functions.split(tried(text, separator, millis), separator, limit),
                                "<s-(sf)n?:a<s>>");
                });
    }

    /** The library's own gives all of them, whatever the limit. */
    @SuppressWarnings("rawtypes")
    private static List<Map> first(List<Map> matches, Number limit) {
        while (matches != null && limit != null && matches.size() > Math.max(0, limit.intValue())) {
            matches.removeLast();
        }
        return matches;
    }

    private static Integer whole(Number limit) {
        return limit == null ? null : (Integer) limit.intValue();
    }

    private static String tried(String text, Object pattern, long millis) {
        if (text != null && pattern instanceof Pattern regular) {
            Matcher matcher = regular.matcher(new TimedText(text, millis));
            while (matcher.find()) {
                Thread.onSpinWait();
            }
        }
        return text;
    }

    /** A text that cannot be read any more when its time is over. */
    private static final class TimedText implements CharSequence {
        /** Characters read between two looks at the clock. */
        private static final int MASK = 0xFFF;

        private final String text;
        private final long end;
        private int read;

        TimedText(String text, long millis) {
            this.text = text;
            this.end = System.nanoTime() + millis * 1_000_000;
        }

        @Override
        public char charAt(int index) {
            if ((++read & MASK) == 0 && System.nanoTime() - end > 0) {
                throw new JException("Expression evaluation timeout: Check for infinite loop", -1);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
