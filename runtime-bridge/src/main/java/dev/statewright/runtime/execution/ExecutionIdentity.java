package dev.statewright.runtime.execution;

import java.util.OptionalInt;

/**
 * Who an execution is and what it may do.
 *
 * @param maxEvents the quota of history events; empty for none
 */
public record ExecutionIdentity(
        String executionArn,
        String executionName,
        String machineArn,
        String machineName,
        String roleArn,
        String region,
        OptionalInt maxEvents) {}
