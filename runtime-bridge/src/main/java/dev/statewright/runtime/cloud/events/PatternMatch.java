package dev.statewright.runtime.cloud.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.Ruler;

/**
 * Whether an event matches a pattern, and field by field why. EventBridge User Guide, "Event patterns".
 *
 * @param fields each field of the pattern, in its order
 */
public record PatternMatch(boolean matches, List<Field> fields) {
    /**
     * @param path {@code detail.status}
     * @param wanted what the pattern says, as JSON
     * @param found what the event has there, as JSON; empty where it has nothing
     */
    public record Field(String path, String wanted, String found, boolean matches) {}

    public PatternMatch {
        fields = List.copyOf(fields);
    }

    /** @throws IllegalArgumentException with a sentence, where the pattern is none */
    public static PatternMatch of(JsonNode pattern, JsonNode event) {
        List<Field> fields = new ArrayList<>();
        collect(pattern, event, "", new ArrayList<>(), fields, event);
        return new PatternMatch(matches(pattern, event), fields);
    }

    static boolean matches(JsonNode pattern, JsonNode event) {
        try {
            return Ruler.matchesRule(Json.write(event), Json.write(pattern));
        } catch (Exception e) {
            throw new IllegalArgumentException("The event pattern is not valid: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void collect(
            JsonNode pattern, JsonNode at, String path, List<String> steps, List<Field> fields, JsonNode event) {
        for (Map.Entry<String, JsonNode> member : pattern.properties()) {
            String own = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            JsonNode value = at.path(member.getKey());
            steps.add(member.getKey());
            if (member.getValue().isObject() && !member.getKey().equals("$or")) {
                collect(member.getValue(), value, own, steps, fields, event);
            } else {
                fields.add(new Field(
                        own,
                        Json.write(member.getValue()),
                        value.isMissingNode() ? "" : Json.write(value),
                        matches(alone(steps, member.getValue()), event)));
            }
            steps.removeLast();
        }
    }

    /** The pattern with this field only. */
    private static ObjectNode alone(List<String> steps, JsonNode wanted) {
        ObjectNode root = Json.NODES.objectNode();
        ObjectNode at = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = at.putObject(step);
        }
        at.set(steps.getLast(), wanted);
        return root;
    }
}
