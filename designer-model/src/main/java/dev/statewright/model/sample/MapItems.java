package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an iteration begins with.
 *
 * @param item {@code Map.Item} of the context object
 * @param input of the iteration
 */
record MapItems(JsonNode item, Sample input) {}
