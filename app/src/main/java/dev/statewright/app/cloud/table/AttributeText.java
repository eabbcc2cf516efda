package dev.statewright.app.cloud.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;

/** DynamoDB's attribute values as people read them: without their types. */
public final class AttributeText {

    private AttributeText() {}

    /** A value in one line. */
    public static String of(JsonNode value) {
        JsonNode plain = plain(value);
        return plain.isTextual() ? plain.textValue() : plain.isMissingNode() ? "" : Json.write(plain);
    }

    private static JsonNode plain(JsonNode value) {
        if (!value.isObject() || value.size() != 1) {
            return value;
        }
        var member = value.properties().iterator().next();
        JsonNode inside = member.getValue();
        return switch (member.getKey()) {
            case "N" -> Json.readTrusted(inside.asText("0"));
            case "NULL" -> Json.NODES.nullNode();
            case "M" -> {
                ObjectNode map = Json.NODES.objectNode();
                inside.properties().forEach(each -> map.set(each.getKey(), plain(each.getValue())));
                yield map;
            }
            case "L" -> {
                ArrayNode list = Json.NODES.arrayNode();
                inside.forEach(each -> list.add(plain(each)));
                yield list;
            }
            default -> inside;
        };
    }
}
