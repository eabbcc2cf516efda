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
        if (isVariablePath(expression)) {
            return Optional.empty();
        }
        Optional<String> known = KNOWN.get(expression);
        if (known == null) {
            known = parse(expression);
            KNOWN.put(expression, known);
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
