package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.statewright.runtime.history.Json;

/** Reads items out of what a service answered. */
public final class Dataset {
    private Dataset() {}

    /**
     * @param answer a listing ({@code Contents}), an object's {@code Body}, the body's text, or the items themselves
     * @param most so many items at most
     * @throws UnreadableDataset where there are no items in it
     */
    public static ArrayNode items(ReaderConfig config, JsonNode answer, long most) {
        JsonNode body = answer.path("Contents").isArray()
                ? answer.get("Contents")
                : answer.path("Body").isMissingNode() ? answer : answer.get("Body");
        JsonNode items = body.isTextual() ? parse(config, body.textValue()) : body;
        if (!items.isArray()) {
            throw new UnreadableDataset("Attempting to map over non-iterable node.");
        }
        ArrayNode first = Json.NODES.arrayNode();
        for (JsonNode item : items) {
            if (first.size() >= most) {
                break;
            }
            first.add(item);
        }
        return first;
    }

    private static JsonNode parse(ReaderConfig config, String body) {
        return switch (config.inputType()) {
            case "CSV" -> Csv.read(config, body);
            case "JSONL" -> lines(body);
            case "JSON", "" -> pointed(config, json(body));
            default ->
                throw new UnreadableDataset("Files of the type " + config.inputType() + " cannot be read here yet.");
        };
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableDataset("The file is not JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode pointed(ReaderConfig config, JsonNode json) {
        if (config.itemsPointer().isEmpty()) {
            return json;
        }
        try {
            return json.at(config.itemsPointer());
        } catch (IllegalArgumentException e) {
            throw new UnreadableDataset("'" + config.itemsPointer() + "' is no JSON Pointer.");
        }
    }

    private static ArrayNode lines(String body) {
        ArrayNode items = Json.NODES.arrayNode();
        body.lines().filter(line -> !line.isBlank()).forEach(line -> items.add(json(line)));
        return items;
    }
}
