package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.statewright.runtime.history.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The seven functions on arrays. */
final class Arrays {
    /** Step Functions' quota. */
    private static final int LONGEST_RANGE = 1000;

    private Arrays() {}

    static JsonNode of(JsonNode[] values) {
        return Json.NODES.arrayNode(values.length).addAll(List.of(values));
    }

    static JsonNode partition(JsonNode value, JsonNode size) {
        JsonNode array = Check.array(value);
        long chunk = Check.integer(size);
        if (chunk <= 0) {
            throw new IntrinsicFailure("Invalid arguments: the chunk size must be a positive number");
        }
        ArrayNode chunks = Json.NODES.arrayNode();
        ArrayNode current = null;
        for (JsonNode item : array) {
            if (current == null || current.size() >= chunk) {
                current = chunks.addArray();
            }
            current.add(item);
        }
        return chunks;
    }

    static JsonNode contains(JsonNode value, JsonNode wanted) {
        for (JsonNode item : Check.array(value)) {
            if (item.equals(wanted)) {
                return Json.NODES.booleanNode(true);
            }
        }
        return Json.NODES.booleanNode(false);
    }

    static JsonNode range(JsonNode first, JsonNode last, JsonNode step) {
        long from = Check.integer(first);
        long to = Check.integer(last);
        long by = Check.integer(step);
        if (by == 0) {
            throw new IntrinsicFailure("Invalid arguments: the step must not be 0");
        }
        ArrayNode numbers = Json.NODES.arrayNode();
        for (long each = from; by > 0 ? each <= to : each >= to; each += by) {
            if (numbers.size() == LONGEST_RANGE) {
                throw new IntrinsicFailure("Invalid arguments: the range has more than " + LONGEST_RANGE + " items");
            }
            numbers.add(Numbers.node(each));
        }
        return numbers;
    }

    static JsonNode item(JsonNode value, JsonNode index) {
        JsonNode item = Check.integer(index) < 0
                        || Check.integer(index) >= Check.array(value).size()
                ? null
                : value.get((int) Check.integer(index));
        if (item == null) {
            throw new IntrinsicFailure(
                    "Invalid arguments: there is no item " + index + " in an array of " + value.size() + " items");
        }
        return item;
    }

    static JsonNode length(JsonNode value) {
        return Json.NODES.numberNode(Check.array(value).size());
    }

    static JsonNode unique(JsonNode value) {
        Set<JsonNode> items = new LinkedHashSet<>();
        Check.array(value).forEach(items::add);
        return Json.NODES.arrayNode(items.size()).addAll(items);
    }
}
