package dev.statewright.runtime.registry;

import java.time.Instant;

/** An activity: a name under which workers poll for tasks. */
public record RegisteredActivity(String arn, String name, Instant creationDate) {}
