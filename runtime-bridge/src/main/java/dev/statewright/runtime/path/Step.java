package dev.statewright.runtime.path;

import com.fasterxml.jackson.databind.JsonNode;

/** One step of a simple path. */
sealed interface Step {
    /** The node that the step leads to, or null. */
    JsonNode from(JsonNode node);

    record Name(String name) implements Step {
        @Override
        public JsonNode from(JsonNode node) {
            return node.get(name);
        }
    }

    /** @param index negative counts from the end */
    record Index(int index) implements Step {
        @Override
        public JsonNode from(JsonNode node) {
            return node.isArray() ? node.get(index < 0 ? node.size() + index : index) : null;
        }
    }
}
