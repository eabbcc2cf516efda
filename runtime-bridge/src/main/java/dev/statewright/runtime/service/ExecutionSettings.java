package dev.statewright.runtime.service;

import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.shell.SharedTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What may be different for one execution.
 *
 * @param roleArn as the context object and the first event show it
 * @param maxEvents the quota of history events; empty turns all quotas off
 * @param timeFactor how many times as fast time goes in {@link dev.statewright.runtime.shell.ClockMode#SCALED}
 * @param time that executions in virtual time share with others
 * @param seed of the execution's random numbers; made up when absent
 */
public record ExecutionSettings(
        String roleArn,
        OptionalInt maxEvents,
        OptionalLong seed,
        Optional<String> region,
        double timeFactor,
        Optional<SharedTime> time) {
    /** Step Functions' quota for Standard workflows. */
    public static final int STANDARD_MAX_EVENTS = 25_000;

    public static final ExecutionSettings DEFAULT = new ExecutionSettings(
            "arn:aws:iam::123456789012:role/statewright",
            OptionalInt.of(STANDARD_MAX_EVENTS),
            OptionalLong.empty(),
            Optional.empty(),
            60,
            Optional.empty());

    public ExecutionSettings {
        if (!(timeFactor > 0 && Double.isFinite(timeFactor))) {
            throw new IllegalArgumentException("Time cannot go " + timeFactor + " times as fast.");
        }
    }

    /** Without Step Functions' quotas of events, bytes and time. */
    public ExecutionSettings withoutQuotas() {
        return new ExecutionSettings(roleArn, OptionalInt.empty(), seed, region, timeFactor, time);
    }

    /** The quota of an execution's input or a task's output, in bytes of UTF-8; all that fits where quotas are off. */
    public int mostBytes() {
        return hasQuotas() ? ExecutionIdentity.STANDARD_MAX_BYTES : Integer.MAX_VALUE;
    }

    boolean hasQuotas() {
        return maxEvents.isPresent();
    }

    public ExecutionSettings withSeed(long value) {
        return new ExecutionSettings(roleArn, maxEvents, OptionalLong.of(value), region, timeFactor, time);
    }

    public ExecutionSettings withRoleArn(String value) {
        return new ExecutionSettings(value, maxEvents, seed, region, timeFactor, time);
    }

    public ExecutionSettings withTimeFactor(double value) {
        return new ExecutionSettings(roleArn, maxEvents, seed, region, value, time);
    }

    /** Within a virtual time that others live in, too. */
    public ExecutionSettings within(SharedTime value) {
        return new ExecutionSettings(roleArn, maxEvents, seed, region, timeFactor, Optional.of(value));
    }
}
