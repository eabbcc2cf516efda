package dev.statewright.model.cloud;

/** An EventBridge bus. */
public record BusResource(String logicalId, String name, String arn) {}
