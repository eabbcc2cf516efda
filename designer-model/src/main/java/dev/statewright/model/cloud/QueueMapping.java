package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * A queue that feeds a function. Lambda Developer Guide, "Using Lambda with Amazon SQS".
 *
 * @param function its name
 * @param batchSize how many messages it gets at most at a time
 * @param window how long a batch is collected
 * @param maximumConcurrency how many batches are handled at a time; the function's own concurrency limits it, too
 * @param partialFailures whether the function says which messages failed
 * @param filters which messages; empty for all of them
 */
public record QueueMapping(
        String logicalId,
        String function,
        String queueArn,
        int batchSize,
        Duration window,
        OptionalInt maximumConcurrency,
        boolean partialFailures,
        boolean enabled,
        List<JsonNode> filters) {

    /** What Lambda takes where nothing is said. */
    public static final int DEFAULT_BATCH_SIZE = 10;

    public QueueMapping {
        filters = List.copyOf(filters);
    }
}
