package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** JSON with its numbers by value, not by spelling, and its members in the order of their names. */
final class Numbers {
    private Numbers() {}

    static JsonNode normal(JsonNode json) {
        if (json.isNumber()) {
            return DecimalNode.valueOf(json.decimalValue().stripTrailingZeros());
        }
        if (json.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> items.add(normal(item)));
            return items;
        }
        if (json.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            json.properties().forEach(field -> members.put(field.getKey(), normal(field.getValue())));
            return new ObjectNode(JsonNodeFactory.instance, members);
        }
        return json;
    }
}
