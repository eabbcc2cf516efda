package dev.statewright.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says a template's fields in JSONata: {@code Parameters} are {@code Arguments}, a path is an expression, {@code OutputPath} of the
 * result is {@code Output}. It knows the plain paths that templates use ($, $.a.b, $$.a.b), no intrinsic functions.
 */
final class JsonataTranslation {

    private JsonataTranslation() {}

    static ObjectNode of(ObjectNode state) {
        ObjectNode translated = JsonNodeFactory.instance.objectNode();
        for (var field : state.properties()) {
            switch (field.getKey()) {
                case "Parameters" -> translated.set("Arguments", payload(field.getValue()));
                case "OutputPath" ->
                    translated.put(
                            "Output",
                            expression("$states.result", field.getValue().textValue()));
                default -> translated.set(field.getKey(), field.getValue().deepCopy());
            }
        }
        return translated;
    }

    private static JsonNode payload(JsonNode value) {
        if (value.isObject()) {
            ObjectNode translated = JsonNodeFactory.instance.objectNode();
            for (var field : value.properties()) {
                String key = field.getKey();
                if (key.endsWith(".$")) {
                    translated.put(
                            key.substring(0, key.length() - 2),
                            expression("$states.input", field.getValue().textValue()));
                } else {
                    translated.set(key, payload(field.getValue()));
                }
            }
            return translated;
        }
        if (value.isArray()) {
            ArrayNode translated = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> translated.add(payload(item)));
            return translated;
        }
        return value;
    }

    private static String expression(String root, String path) {
        String reference = path.startsWith("$$") ? "$states.context" + path.substring(2) : root + path.substring(1);
        return "{% " + reference + " %}";
    }
}
