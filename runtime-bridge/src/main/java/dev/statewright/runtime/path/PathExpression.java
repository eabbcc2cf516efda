package dev.statewright.runtime.path;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A path with its origin: {@code $.a} from the data in hand, {@code $$.Execution.Id} from the context object, {@code $name.a} from a
 * variable.
 *
 * @param variable the variable's name; empty for other origins
 */
public record PathExpression(String text, Origin origin, String variable, JsonPath path) {
    /** Where a path begins. */
    public enum Origin {
        INPUT,
        CONTEXT,
        VARIABLE
    }

    /** @throws InvalidPath where the text is none */
    public static PathExpression compile(String text) {
        if (!text.startsWith("$")) {
            throw new InvalidPath("'" + text + "' is no JSONPath: it does not begin with '$'.");
        }
        if (text.startsWith("$$")) {
            return new PathExpression(text, Origin.CONTEXT, "", JsonPath.compile(text.substring(1)));
        }
        int end = 1;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
            end++;
        }
        if (end == 1) {
            return new PathExpression(text, Origin.INPUT, "", JsonPath.compile(text));
        }
        return new PathExpression(
                text, Origin.VARIABLE, text.substring(1, end), JsonPath.compile("$" + text.substring(end)));
    }

    /** What it leads to; null for nothing. */
    public JsonNode read(PathRoots roots) {
        JsonNode root = root(roots);
        return root == null ? null : path.read(root);
    }

    /** The value that the path is read from; null for a variable that has none. */
    public JsonNode root(PathRoots roots) {
        return switch (origin) {
            case INPUT -> roots.input();
            case CONTEXT -> roots.context();
            case VARIABLE -> roots.variable(variable);
        };
    }

    /** Whether it is {@code $}: the data in hand as it is. */
    public boolean isWholeInput() {
        return origin == Origin.INPUT && path.isRoot();
    }
}
