package dev.statewright.model.asl;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One entry of {@code Retry}. What is not written is absent; the defaults are those of the specification: interval 1 s, 3 attempts,
 * back-off rate 2.0, no cap, no jitter.
 *
 * @param intervalSeconds seconds before the first retry
 * @param maxAttempts 0 means never
 * @param maxDelaySeconds the longest delay in seconds
 * @param jitterStrategy FULL or NONE
 */
public record Retrier(
        List<String> errorEquals,
        OptionalDouble intervalSeconds,
        OptionalInt maxAttempts,
        OptionalDouble backoffRate,
        OptionalDouble maxDelaySeconds,
        Optional<String> jitterStrategy) {

    public Retrier {
        errorEquals = List.copyOf(errorEquals);
    }
}
