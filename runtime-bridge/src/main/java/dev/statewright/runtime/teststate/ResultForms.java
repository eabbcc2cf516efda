package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.util.Map;
import java.util.Optional;

/** The form of what services answer, from AWS's API models: an object with all its members, and null for each value. */
public final class ResultForms {
    /** Deeper members are seldom asked for, and some models have no end. */
    private static final int DEEPEST = 5;

    private final ServiceResults.Schema schema;

    private ResultForms(ServiceResults.Schema schema) {
        this.schema = schema;
    }

    /**
     * The form of a resource's answer. Reads a file when a service is first asked for.
     *
     * @return empty where the models say nothing of it
     */
    public static Optional<JsonNode> of(String resource) {
        return TaskResource.parse(resource) instanceof ServiceIntegration integration
                ? ServiceResults.of(integration).map(schema -> new ResultForms(schema).form(schema.result(), 0))
                : Optional.empty();
    }

    private JsonNode form(JsonNode shape, int depth) {
        if (depth >= DEEPEST) {
            return Json.NODES.nullNode();
        }
        if (shape.has("m")) {
            ObjectNode object = Json.NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : shape.path("m").properties()) {
                object.set(
                        ResultCheck.capital(member.getKey()),
                        form(schema.shape(member.getValue().textValue()), depth + 1));
            }
            return object;
        }
        if (shape.has("l")) {
            return Json.NODES.arrayNode().add(form(schema.shape(shape.get("l").textValue()), depth + 1));
        }
        return Json.NODES.nullNode();
    }
}
