package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.statewright.runtime.history.Json;

/** States.Format, States.StringSplit. */
final class Strings {
    private Strings() {}

    /** Puts the arguments in place of {@code {}}; a backslash takes the meaning from a brace, a quote or a backslash. */
    static JsonNode format(JsonNode[] values) {
        String template = Check.text(values[0]);
        StringBuilder text = new StringBuilder(template.length() + 32);
        int next = 1;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '\\' && i + 1 < template.length() && "{}\\'".indexOf(template.charAt(i + 1)) >= 0) {
                text.append(template.charAt(++i));
            } else if (c == '{' && i + 1 < template.length() && template.charAt(i + 1) == '}') {
                if (next >= values.length) {
                    throw new IntrinsicFailure("Invalid arguments: there are more placeholders than arguments");
                }
                append(text, values[next++]);
                i++;
            } else {
                text.append(c);
            }
        }
        if (next < values.length) {
            throw new IntrinsicFailure("Invalid arguments: there are more arguments than placeholders");
        }
        return Json.NODES.textNode(text.toString());
    }

    private static void append(StringBuilder text, JsonNode value) {
        if (value.isContainerNode()) {
            throw new IntrinsicFailure("Invalid arguments: arrays and objects cannot be formatted");
        }
        text.append(value.isTextual() ? value.textValue() : value.toString());
    }

    /** Splits at each of the delimiters' characters; empty parts are left out. */
    static JsonNode split(JsonNode value, JsonNode delimiters) {
        String text = Check.text(value);
        String splitters = Check.text(delimiters);
        ArrayNode parts = Json.NODES.arrayNode();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || splitters.indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    parts.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
