package dev.statewright.runtime.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;

/** A path that names one place, to write to: {@code ResultPath}. ASL specification, "Reference Paths". */
public final class ReferencePath {
    private final String text;
    private final Step[] steps;

    private ReferencePath(String text, Step[] steps) {
        this.text = text;
        this.steps = steps;
    }

    /** @throws InvalidPath where the text is none */
    public static ReferencePath compile(String text) {
        Step[] steps = SimplePath.parse(text);
        if (steps == null) {
            throw new InvalidPath("'" + text + "' is no reference path: only names and indexes may stand in it.");
        }
        return new ReferencePath(text, steps);
    }

    public boolean isRoot() {
        return steps.length == 0;
    }

    /**
     * The value with another one put in this place. Only what lies along the path is copied, the rest is shared.
     *
     * @throws InvalidPath where the path cannot be applied: it goes through a text or a number, or beyond an array's end
     */
    public JsonNode put(JsonNode root, JsonNode value) {
        return put(root, 0, value);
    }

    private JsonNode put(JsonNode node, int depth, JsonNode value) {
        if (depth == steps.length) {
            return value;
        }
        return switch (steps[depth]) {
            case Step.Name(String name) -> {
                if (node != null && !node.isObject()) {
                    throw cannot(node);
                }
                ObjectNode copy = Json.NODES.objectNode();
                if (node != null) {
                    copy.setAll((ObjectNode) node);
                }
                copy.set(name, put(copy.get(name), depth + 1, value));
                yield copy;
            }
            case Step.Index(int index) -> {
                if (node == null || !node.isArray() || index < 0 || index >= node.size()) {
                    throw cannot(node);
                }
                ArrayNode copy = Json.NODES.arrayNode(node.size()).addAll((ArrayNode) node);
                copy.set(index, put(copy.get(index), depth + 1, value));
                yield copy;
            }
        };
    }

    private InvalidPath cannot(JsonNode node) {
        return new InvalidPath("Unable to apply ReferencePath " + text + " to input " + (node == null ? "null" : node));
    }

    @Override
    public String toString() {
        return text;
    }
}
