package dev.statewright.model.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads JSONata expressions as far as to tell whether they can be read. */
public final class JsonataSyntax {

    /** How many expressions are remembered: the parser takes tens of microseconds, and a document is validated at every key. */
    private static final int REMEMBERED = 20_000;

    /** Longer expressions are not remembered, in characters: they are rare, and would fill the memory. */
    private static final int LONG = 4_000;

    /** Longer expressions are taken on trust, in characters: the parser's time grows with the square. */
    private static final int LONGEST = 32_768;

    /** So many brackets may stand inside each other; the parser takes time that grows with the square of them. */
    private static final int DEEPEST = 500;

    private static final Map<String, Optional<String>> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private JsonataSyntax() {}

    /** Whether a string of a JSONata state is an expression and not a literal: it begins with <code>{%</code> and ends with <code>%}</code>. */
    public static boolean isExpression(String text) {
        return text.length() >= 4 && text.startsWith("{%") && text.endsWith("%}");
    }

    /**
     * Whether a string was meant to be an expression and is none: it has one of the delimiters where it belongs, and not the other. Step
     * Functions developer guide, "Transforming data with JSONata": "Improperly opening or closing the expression will result in a
     * validation error." With blanks outside of both it is text (measured).
     */
    public static boolean isBadlyDelimited(String text) {
        return !isExpression(text) && (text.startsWith("{%") || text.endsWith("%}"));
    }

    /** An expression without its delimiters. */
    public static String inner(String text) {
        return text.substring(2, text.length() - 2);
    }

    /**
     * What is wrong with an expression.
     *
     * @param text with its delimiters
     * @return the sentence of the JSONata parser, absent where the expression can be read
     */
    public static Optional<String> problem(String text) {
        String expression = inner(text).strip();
        if (expression.isEmpty()) {
            return Optional.of("Unexpected end of expression");
        }
        if (isVariablePath(expression) || expression.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> known = KNOWN.get(expression);
        if (known == null) {
            known = isTooDeep(expression)
                    ? Optional.of("The expression is nested deeper than " + DEEPEST + " levels")
                    : parse(expression);
            if (expression.length() <= LONG) {
                KNOWN.put(expression, known);
            }
        }
        return known;
    }

    /** {@code $states.input.name}: what most expressions are, and nothing can be wrong with. */
    private static boolean isVariablePath(String expression) {
        boolean name = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (i == 0) {
                if (c != '$') {
                    return false;
                }
            } else if (c == '.') {
                if (!name) {
                    return false;
                }
                name = false;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || name && c >= '0' && c <= '9') {
                name = true;
            } else {
                return false;
            }
        }
        return name;
    }

    /** Brackets in strings count too: nobody writes so many. */
    private static boolean isTooDeep(String expression) {
        int depth = 0;
        for (int i = 0; i < expression.length() && expression.length() > DEEPEST; i++) {
            switch (expression.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> parse(String expression) {
        try {
            Jsonata.jsonata(expression);
            return Optional.empty();
        } catch (JException unreadable) {
            return Optional.of(sentence(unreadable));
        } catch (RuntimeException | StackOverflowError unreadable) {
            // the library's parser stumbles over some broken texts instead of reporting them
            return Optional.of("The expression cannot be read");
        }
    }

    private static String sentence(JException unreadable) {
        String message = unreadable.getMessage();
        return message == null || message.isBlank() ? "The expression cannot be read" : message;
    }
}
