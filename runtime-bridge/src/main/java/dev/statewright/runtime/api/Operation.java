package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;

/** One action of the API. Called from any thread; may wait. */
@FunctionalInterface
interface Operation {
    /** @throws ApiError where it refuses */
    JsonNode call(Request request);
}
