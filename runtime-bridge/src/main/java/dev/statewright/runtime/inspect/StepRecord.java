package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One visit of a state.
 *
 * @param state where it stands; a state of the outermost scope where the workflow has none of that name
 * @param iteration of the innermost Map state around it, counted from 0
 * @param enteredEvent the id of the event it began with
 * @param exitedEvent the id of the event it ended with; states that fail have none
 * @param error of the last attempt that failed, also when it was caught or retried successfully
 * @param resource what a task called: an ARN
 * @param duration until the state ended; empty while it is in progress
 * @param attempts how often its work was begun: 1, and one more for each retry; 0 while it has not begun
 */
public record StepRecord(
        StatePath state,
        StateType type,
        OptionalInt iteration,
        StateStatus status,
        long enteredEvent,
        OptionalLong exitedEvent,
        Optional<Payload> input,
        Optional<Payload> output,
        Optional<String> error,
        Optional<String> cause,
        Optional<String> resource,
        Instant start,
        Optional<Duration> duration,
        int attempts) {

    public String name() {
        return state.name();
    }
}
