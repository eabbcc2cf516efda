package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.expression.PathNames;
import java.util.List;
import java.util.Optional;

/** Samples made of samples. */
final class Samples {

    private Samples() {}

    static Sample array(List<Sample> items, Origin origin) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.value()));
        return new Sample(array, items.stream().allMatch(Sample::complete), origin);
    }

    /**
     * Puts a result into a state's input. ASL specification, "ResultPath".
     *
     * @param path {@code ResultPath} as JSON, absent where it is not written
     */
    static Sample put(Optional<JsonNode> path, Sample input, Sample result, Origin origin) {
        if (path.isEmpty() || path.get().asText().equals("$") && path.get().isTextual()) {
            return result.withOrigin(origin);
        }
        if (path.get().isNull()) {
            return input;
        }
        Optional<List<String>> keys = PathNames.keys(path.get().asText());
        if (keys.isEmpty() || keys.get().isEmpty()) {
            return new Sample(input.value(), false, origin);
        }
        return new Sample(
                with(input.value(), keys.get(), result.value()), input.complete() && result.complete(), origin);
    }

    private static JsonNode with(JsonNode into, List<String> keys, JsonNode value) {
        if (keys.isEmpty()) {
            return value;
        }
        ObjectNode object = into.isObject() ? ((ObjectNode) into).objectNode() : JsonNodeFactory.instance.objectNode();
        if (into.isObject()) {
            into.properties().forEach(field -> object.set(field.getKey(), field.getValue()));
        }
        JsonNode inner = object.path(keys.getFirst());
        object.set(keys.getFirst(), with(inner, keys.subList(1, keys.size()), value));
        return object;
    }
}
