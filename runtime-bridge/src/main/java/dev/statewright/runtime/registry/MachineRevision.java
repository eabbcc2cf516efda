package dev.statewright.runtime.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What of a state machine an update can change. Step Functions developer guide, "State machine versions".
 *
 * @param id null for the first revision, as AWS has it
 * @param logging {@code loggingConfiguration} as it is described
 * @param tracing {@code tracingConfiguration} as it is described
 * @param encryption {@code encryptionConfiguration} as it is described
 */
public record MachineRevision(
        String id,
        Definition definition,
        String roleArn,
        JsonNode logging,
        JsonNode tracing,
        JsonNode encryption,
        Instant updateDate) {

    /** Whether both say the same, whatever they are called and whenever they were made. */
    public boolean saysTheSame(MachineRevision other) {
        return definition.saysTheSame(other.definition)
                && roleArn.equals(other.roleArn)
                && logging.equals(other.logging)
                && tracing.equals(other.tracing)
                && encryption.equals(other.encryption);
    }
}
