package dev.statewright.app.run.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.Optional;

/** An error and its cause as JSON over several lines. A cause that is itself JSON, as Lambda's are, is unfolded. */
public record FailureText(Optional<String> error, Optional<String> cause) {

    @Override
    public String toString() {
        ObjectNode json = Json.NODES.objectNode();
        error.ifPresent(text -> json.put("Error", text));
        cause.ifPresent(text -> json.set("Cause", unfolded(text)));
        return Json.writeIndented(json);
    }

    private static JsonNode unfolded(String text) {
        try {
            JsonNode node = Json.read(text);
            return node.isContainerNode() ? node : Json.NODES.textNode(text);
        } catch (JsonProcessingException plainText) {
            return Json.NODES.textNode(text);
        }
    }
}
