package dev.statewright.runtime.execution;

import java.util.OptionalInt;

/**
 * Who an execution is and what it may do.
 *
 * @param maxEvents the quota of history events; empty for none
 * @param maxBytes the quota of inputs, outputs and results, in bytes of UTF-8
 */
public record ExecutionIdentity(
        String executionArn,
        String executionName,
        String machineArn,
        String machineName,
        String roleArn,
        String region,
        OptionalInt maxEvents,
        int maxBytes) {
    /** With Step Functions' quota of 256 KiB. */
    public static final int STANDARD_MAX_BYTES = 262_144;

    /** With Step Functions' quota of bytes. */
    public ExecutionIdentity(
            String executionArn,
            String executionName,
            String machineArn,
            String machineName,
            String roleArn,
            String region,
            OptionalInt maxEvents) {
        this(executionArn, executionName, machineArn, machineName, roleArn, region, maxEvents, STANDARD_MAX_BYTES);
    }
}
