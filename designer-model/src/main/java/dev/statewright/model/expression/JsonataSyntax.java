package dev.statewright.model.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Optional;

/** Reads JSONata expressions as far as to tell whether they can be read. */
public final class JsonataSyntax {

    private JsonataSyntax() {}

    /** Whether a string of a JSONata state is an expression and not a literal: it begins with <code>{%</code> and ends with <code>%}</code>. */
    public static boolean isExpression(String text) {
        return text.length() >= 4 && text.startsWith("{%") && text.endsWith("%}");
    }

    /**
     * What is wrong with an expression.
     *
     * @param text with its delimiters
     * @return the sentence of the JSONata parser, absent where the expression can be read
     */
    public static Optional<String> problem(String text) {
        String expression = text.substring(2, text.length() - 2).strip();
        if (expression.isEmpty()) {
            return Optional.of("Unexpected end of expression");
        }
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
