package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * In what situation the state is tried.
 *
 * @param retrierRetryCount how many retries the matching retrier has made already
 * @param mapIterationFailureCount how many iterations are taken to have failed
 * @param errorCausedByState the state within a Map or Parallel state that a mocked error is taken to come from
 * @param mapItemReaderData what the ItemReader is taken to have read
 */
public record StateConfiguration(
        int retrierRetryCount,
        OptionalInt mapIterationFailureCount,
        Optional<String> errorCausedByState,
        Optional<JsonNode> mapItemReaderData) {
    /** Nothing has happened before. */
    public static final StateConfiguration NONE =
            new StateConfiguration(0, OptionalInt.empty(), Optional.empty(), Optional.empty());
}
