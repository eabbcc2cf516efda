package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Json;

/** The error and the cause of a failure, no longer than the history holds them. Step Functions API, "TaskFailedEventDetails". */
public final class ErrorText {
    private static final int LONGEST_ERROR = 256;
    private static final int LONGEST_CAUSE = 32_768;

    private ErrorText() {}

    /** The first 256 characters; null for none. */
    public static String error(String text) {
        return cut(text, LONGEST_ERROR);
    }

    /** The first 32,768 characters; null for none. */
    public static String cause(String text) {
        return cut(text, LONGEST_CAUSE);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    /**
     * The text of a Fail state's {@code Error} or {@code Cause}, in full; null where it has none.
     *
     * @throws dev.statewright.runtime.expression.EvaluationFailure where an expression gives anything but a string
     */
    public static String of(Template template, Environment environment) {
        return switch (template) {
            case null -> null;
            case Template.Query(var expression) ->
                expression.evaluate(environment, "string").textValue();
            case Template other -> {
                JsonNode value = other.evaluate(environment);
                yield value.isTextual() ? value.textValue() : Json.write(value);
            }
        };
    }
}
