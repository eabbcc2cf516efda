package dev.statewright.model.cloud;

/** A log group of CloudWatch Logs. */
public record LogGroupResource(String logicalId, String name) {}
