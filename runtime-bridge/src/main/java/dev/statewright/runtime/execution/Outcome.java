package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.Payload;
import java.time.Instant;

/**
 * How an execution ended. {@code output} is null unless it succeeded; {@code error} and {@code cause} may be null.
 *
 * @param at when
 */
public record Outcome(Kind kind, Payload output, String error, String cause, Instant at) {
    /** Step Functions' end states. */
    public enum Kind {
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED
    }
}
