package dev.statewright.app.run.live;

import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an execution ended.
 *
 * @param output JSON text, where it succeeded
 * @param elapsed from its first to its last event, in the execution's own time
 */
public record RunOutcome(
        ExecutionStatus status,
        Optional<String> output,
        Optional<String> error,
        Optional<String> cause,
        Duration elapsed) {

    /** What an execution's last event says; empty for any other event. */
    static Optional<RunOutcome> of(HistoryEvent event, Instant started) {
        return statusOf(event.type())
                .map(status -> new RunOutcome(
                        status,
                        event.output(),
                        event.error(),
                        event.cause(),
                        Duration.between(started, event.timestamp())));
    }

    private static Optional<ExecutionStatus> statusOf(EventType type) {
        if (type == EventType.EXECUTION_SUCCEEDED) {
            return Optional.of(ExecutionStatus.SUCCEEDED);
        }
        if (type == EventType.EXECUTION_FAILED) {
            return Optional.of(ExecutionStatus.FAILED);
        }
        if (type == EventType.EXECUTION_ABORTED) {
            return Optional.of(ExecutionStatus.ABORTED);
        }
        return type == EventType.EXECUTION_TIMED_OUT ? Optional.of(ExecutionStatus.TIMED_OUT) : Optional.empty();
    }
}
