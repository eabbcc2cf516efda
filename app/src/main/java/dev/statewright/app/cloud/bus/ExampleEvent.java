package dev.statewright.app.cloud.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.Map;

/** An event that a pattern matches, as far as its fields say what they want. EventBridge User Guide, "Event patterns". */
final class ExampleEvent {

    private ExampleEvent() {}

    static ObjectNode of(JsonNode pattern) {
        ObjectNode event = Json.NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : pattern.properties()) {
            JsonNode wanted = member.getValue();
            if (wanted.isObject()) {
                event.set(member.getKey(), of(wanted));
            } else if (!member.getKey().equals("$or")) {
                event.set(member.getKey(), value(wanted.path(0)));
            }
        }
        return event;
    }

    private static JsonNode value(JsonNode wanted) {
        if (!wanted.isObject()) {
            return wanted.isMissingNode() ? Json.NODES.textNode("") : wanted;
        }
        Map.Entry<String, JsonNode> operator = wanted.properties().iterator().next();
        JsonNode operand = operator.getValue();
        return switch (operator.getKey()) {
            case "prefix", "suffix", "equals-ignore-case" ->
                operand.isTextual()
                        ? operand
                        : Json.NODES.textNode(operand.path("equals-ignore-case").asText());
            case "wildcard" -> Json.NODES.textNode(operand.asText().replace("*", "x"));
            case "numeric" -> number(operand);
            default -> Json.NODES.textNode("any");
        };
    }

    /** {@code [">", 5, "<", 10]}: the first bound, moved by one where it is not to be reached. */
    private static JsonNode number(JsonNode operand) {
        double bound = operand.path(1).asDouble();
        return Json.NODES.numberNode(
                switch (operand.path(0).asText()) {
                    case ">" -> bound + 1;
                    case "<" -> bound - 1;
                    default -> bound;
                });
    }
}
