package dev.statewright.runtime.cloud.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which log events are wanted: words that must be there, {@code ?a ?b} for either, {@code -a} for absent, {@code "several words"},
 * {@code %regular expression%}; {@code { $.a.b = "x*" && $.n > 3 }} for events in JSON; {@code [ip, user, status = 4*]} for events whose parts
 * are separated by blanks. CloudWatch Logs User Guide, "Filter pattern syntax for metric filters, subscription filters, filter log events".
 */
public final class FilterPattern {
    private static final Pattern WORD = Pattern.compile("([-?]?)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|%([^%]+)%|(\\S+))");

    private final Predicate<String> test;

    private FilterPattern(Predicate<String> test) {
        this.test = test;
    }

    /** @throws IllegalArgumentException with a sentence, where the pattern is of none of these forms */
    public static FilterPattern of(String pattern) {
        String text = pattern.strip();
        if (text.startsWith("{")) {
            JsonCondition condition = JsonCondition.of(between(text, '{', '}'));
            return new FilterPattern(message -> holds(condition, message));
        }
        return new FilterPattern(
                text.startsWith("[") ? ColumnPattern.of(between(text, '[', ']'))::matches : words(text));
    }

    private static String between(String text, char opening, char closing) {
        if (text.length() < 2 || text.charAt(text.length() - 1) != closing) {
            throw new IllegalArgumentException(
                    "A filter pattern that begins with " + opening + " must end with " + closing + ".");
        }
        return text.substring(1, text.length() - 1);
    }

    public boolean matches(String message) {
        return test.test(message);
    }

    private static boolean holds(JsonCondition condition, String message) {
        try {
            return condition.holds(Json.read(message));
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private static Predicate<String> words(String text) {
        List<Predicate<String>> all = new ArrayList<>();
        List<Predicate<String>> either = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Predicate<String> term = term(word);
            switch (word.group(1)) {
                case "?" -> either.add(term);
                case "-" -> all.add(term.negate());
                default -> all.add(term);
            }
        }
        return message -> all.stream().allMatch(each -> each.test(message))
                && (either.isEmpty() || either.stream().anyMatch(each -> each.test(message)));
    }

    private static Predicate<String> term(Matcher word) {
        if (word.group(3) != null) {
            return regular(word.group(3)).asPredicate();
        }
        String term = word.group(2) != null ? word.group(2).replace("\\\"", "\"") : word.group(4);
        return message -> message.contains(term);
    }

    /** @throws IllegalArgumentException where it is none */
    static Pattern regular(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Text with {@code *} for whatever stands there. */
    static boolean like(String value, String pattern) {
        return value.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
