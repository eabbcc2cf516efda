package dev.statewright.runtime.function;

import java.time.Instant;

/**
 * One message of a function.
 *
 * @param function its name
 * @param requestId of the invocation; empty before the first one
 * @param level INFO, WARN, ERROR or DEBUG
 */
public record LogLine(Instant time, String function, String requestId, String level, String text) {

    /** As CloudWatch shows it. */
    @Override
    public String toString() {
        return time + "\t" + requestId + "\t" + level + "\t" + text;
    }
}
