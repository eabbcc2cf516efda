package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;

/**
 * One item of a Map state. Step Functions Developer Guide, "Context object data for Map states".
 *
 * @param value {@code Map.Item.Value}
 * @param key {@code Map.Item.Key}: the field's name where an object's fields are the items; null otherwise
 * @param source {@code Map.Item.Source}: STATE_DATA, {@code s3://BUCKET} for a listing, {@code s3://BUCKET/KEY} for a file's content
 */
public record Item(JsonNode value, String key, String source) {
    public static final String STATE_DATA = "STATE_DATA";

    /** What an iteration gets where no {@code ItemSelector} is written: a field's name and value, or the value alone. */
    public JsonNode input() {
        return key == null ? value : field();
    }

    private ObjectNode field() {
        ObjectNode field = Json.NODES.objectNode().put("Key", key);
        field.set("Value", value);
        return field;
    }

    /** The context object's {@code Map.Item}. */
    public ObjectNode inContext(int index) {
        ObjectNode item = Json.NODES.objectNode().put("Index", index);
        if (key != null) {
            item.put("Key", key);
        }
        item.set("Value", value);
        item.put("Source", source);
        return item;
    }
}
