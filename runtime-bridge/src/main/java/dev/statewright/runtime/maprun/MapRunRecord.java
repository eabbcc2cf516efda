package dev.statewright.runtime.maprun;

import java.time.Instant;

/**
 * A Map Run as DescribeMapRun shows it, at one moment.
 *
 * @param executionArn of the execution that started it
 * @param machineArn of its children: {@code …:stateMachine:MACHINE/LABEL}
 * @param stateName the Map state
 * @param express whether its children are Express workflows
 * @param stopDate null while it runs
 * @param maxConcurrency how many children may run at once, as written; 0 where nothing is written
 * @param redriveDate null where it was never redriven
 * @param names of its children
 */
public record MapRunRecord(
        String arn,
        String executionArn,
        String machineArn,
        String stateName,
        boolean express,
        MapRunStatus status,
        Instant startDate,
        Instant stopDate,
        int maxConcurrency,
        long toleratedFailureCount,
        double toleratedFailurePercentage,
        RunCounts itemCounts,
        RunCounts executionCounts,
        int redriveCount,
        Instant redriveDate,
        ChildNames names) {}
