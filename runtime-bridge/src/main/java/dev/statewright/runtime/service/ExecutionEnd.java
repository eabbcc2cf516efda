package dev.statewright.runtime.service;

import java.time.Instant;
import java.util.Optional;

/** What is known of an execution that has ended without reading its journal. */
public record ExecutionEnd(
        String arn,
        String name,
        ExecutionStatus status,
        Instant startDate,
        Instant stopDate,
        String input,
        Optional<String> output,
        Optional<String> error,
        Optional<String> cause,
        int redriveCount,
        Optional<Instant> redriveDate) {

    /** Of an execution that has ended. */
    public static ExecutionEnd of(RunningExecution execution) {
        return new ExecutionEnd(
                execution.arn(),
                execution.name(),
                execution.status(),
                execution.startDate(),
                execution.stopDate().orElseThrow(),
                execution.input(),
                execution.output(),
                execution.error(),
                execution.cause(),
                execution.redriveCount(),
                execution.redriveDate());
    }
}
