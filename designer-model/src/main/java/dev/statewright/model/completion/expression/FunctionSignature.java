package dev.statewright.model.completion.expression;

import java.util.List;

/**
 * How a function is called.
 *
 * @param name as it is written before the parenthesis: {@code States.Format}, {@code $sum}
 * @param parameters by name; an optional one stands in brackets, one that may be repeated ends in an ellipsis
 * @param result the type of what it gives
 */
public record FunctionSignature(String name, List<String> parameters, String result) {

    public FunctionSignature {
        parameters = List.copyOf(parameters);
    }

    /** Reads {@code $name(a, [b]): type}. */
    static FunctionSignature of(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        String inside = text.substring(open + 1, close);
        return new FunctionSignature(
                text.substring(0, open),
                inside.isEmpty() ? List.of() : List.of(inside.split(", ")),
                text.substring(close + 1).replaceFirst("^: ", ""));
    }

    /** {@code $name(a, [b]) → type}. */
    public String text() {
        return name + "(" + String.join(", ", parameters) + ") \u2192 " + result;
    }

    /** The parameter that takes an argument, both from 0; -1 where it takes no more. */
    int parameterAt(int argument) {
        if (argument < parameters.size()) {
            return argument;
        }
        return !parameters.isEmpty() && parameters.getLast().endsWith("\u2026") ? parameters.size() - 1 : -1;
    }

    /** Whether it takes nothing. */
    boolean takesNothing() {
        return parameters.isEmpty();
    }
}
