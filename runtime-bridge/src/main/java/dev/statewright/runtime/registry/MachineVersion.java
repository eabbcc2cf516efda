package dev.statewright.runtime.registry;

import java.time.Instant;

/**
 * A revision that was published under a number.
 *
 * @param description null where none was given
 */
public record MachineVersion(
        String arn, int number, String description, MachineRevision revision, Instant creationDate) {}
