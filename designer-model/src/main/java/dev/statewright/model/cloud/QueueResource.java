package dev.statewright.model.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param attributes as CreateQueue takes them, without the redrive policy: {@code VisibilityTimeout} → {@code 30}
 * @param redrive where messages go that were received too often
 */
public record QueueResource(
        String logicalId, String name, String arn, Map<String, String> attributes, Optional<RedrivePolicy> redrive) {

    public QueueResource {
        attributes = Map.copyOf(attributes);
    }

    public boolean isFifo() {
        return name.endsWith(".fifo");
    }

    /**
     * @param deadLetterTargetArn of the queue that takes the messages
     * @param maxReceiveCount how often a message is handed out before
     */
    public record RedrivePolicy(String deadLetterTargetArn, int maxReceiveCount) {}
}
