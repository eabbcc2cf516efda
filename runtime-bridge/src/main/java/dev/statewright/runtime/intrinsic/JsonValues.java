package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;

/** States.StringToJson, States.JsonToString, States.JsonMerge. */
final class JsonValues {
    private JsonValues() {}

    static JsonNode parse(JsonNode value) {
        String text = Check.text(value);
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IntrinsicFailure("Invalid arguments: the string is not JSON: " + e.getOriginalMessage());
        }
    }

    static JsonNode print(JsonNode value) {
        return Json.NODES.textNode(Json.write(value));
    }

    /** The second object's fields win. Only the shallow merge exists, so the third argument must be false. */
    static JsonNode merge(JsonNode first, JsonNode second, JsonNode deep) {
        if (!deep.isBoolean() || deep.booleanValue()) {
            throw new IntrinsicFailure(
                    "Invalid arguments: deep merging is not supported, the third argument must be false");
        }
        ObjectNode merged = Json.NODES.objectNode();
        merged.setAll((ObjectNode) Check.object(first));
        merged.setAll((ObjectNode) Check.object(second));
        return merged;
    }
}
