package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A DynamoDB table.
 *
 * @param definition the request of CreateTable: names, keys, indexes and streams, resolved; not to be changed
 */
public record TableResource(String logicalId, String name, ObjectNode definition) {}
