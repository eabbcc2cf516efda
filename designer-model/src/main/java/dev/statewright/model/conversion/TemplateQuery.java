package dev.statewright.model.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Says a payload template in JSONata: as JSON with expressions in it, or as one expression. */
final class TemplateQuery {

    private TemplateQuery() {}

    /** As JSON: {@code "a.$": "$.b"} is {@code "a": "{% $states.input.b %}"}. */
    static JsonNode json(JsonNode template, String root) {
        if (template.isObject()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            template.properties().forEach(field -> {
                if (isPath(field.getKey())) {
                    json.set(name(field.getKey()), Query.field(query(field.getValue(), root)));
                } else {
                    json.set(field.getKey(), json(field.getValue(), root));
                }
            });
            return json;
        }
        if (template.isArray()) {
            ArrayNode json = JsonNodeFactory.instance.arrayNode();
            template.forEach(item -> json.add(json(item, root)));
            return json;
        }
        return plain(template);
    }

    /** As the text of one expression. */
    static String text(JsonNode template, String root) {
        if (template.isObject()) {
            List<String> members = new ArrayList<>();
            template.properties().forEach(field -> {
                boolean path = isPath(field.getKey());
                String key = Query.text(path ? name(field.getKey()) : field.getKey());
                members.add(key + ": " + (path ? query(field.getValue(), root) : text(field.getValue(), root)));
            });
            return "{" + String.join(", ", members) + "}";
        }
        if (template.isArray()) {
            List<String> items = new ArrayList<>();
            template.forEach(item -> items.add(text(item, root)));
            return "[" + String.join(", ", items) + "]";
        }
        return Query.literal(template);
    }

    /** Static JSON as it stands, unless JSONata would take a text in it for an expression. */
    static JsonNode plain(JsonNode value) {
        if (value.isTextual() && value.textValue().startsWith("{%")) {
            throw new Unconvertible("the text " + value + " would be an expression in JSONata");
        }
        value.forEach(TemplateQuery::plain);
        return value;
    }

    private static boolean isPath(String key) {
        return key.endsWith(".$");
    }

    private static String name(String key) {
        return key.substring(0, key.length() - 2);
    }

    private static String query(JsonNode path, String root) {
        if (!path.isTextual()) {
            throw new Unconvertible(path + " is not a path");
        }
        return IntrinsicQuery.of(path.textValue(), root);
    }
}
