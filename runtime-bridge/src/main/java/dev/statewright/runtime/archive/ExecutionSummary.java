package dev.statewright.runtime.archive;

import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import java.time.Instant;
import java.util.Optional;

/**
 * A kept execution, as a list shows it.
 *
 * @param arn names it
 * @param stop empty for an execution that was kept while it ran
 * @param input JSON text as it was given
 * @param output JSON text
 */
public record ExecutionSummary(
        String arn,
        String name,
        String machineName,
        ExecutionStatus status,
        Instant start,
        Optional<Instant> stop,
        String input,
        Optional<String> output,
        Optional<String> error,
        Optional<String> cause) {

    public static ExecutionSummary of(RunningExecution execution, String machineName) {
        return new ExecutionSummary(
                execution.arn(),
                execution.name(),
                machineName,
                execution.status(),
                execution.startDate(),
                execution.stopDate(),
                execution.input(),
                execution.output(),
                execution.error(),
                execution.cause());
    }
}
