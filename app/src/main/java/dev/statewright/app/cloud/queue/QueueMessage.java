package dev.statewright.app.cloud.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** A message as it was received last. */
public record QueueMessage(
        String id, String receipt, String body, Optional<Instant> sent, String receives, Optional<String> group) {

    /** @param message of ReceiveMessage's answer */
    static QueueMessage of(JsonNode message) {
        JsonNode attributes = message.path("Attributes");
        return new QueueMessage(
                message.path("MessageId").asText(),
                message.path("ReceiptHandle").asText(),
                message.path("Body").asText(),
                Optional.of(attributes.path("SentTimestamp").asLong())
                        .filter(millis -> millis > 0)
                        .map(Instant::ofEpochMilli),
                attributes.path("ApproximateReceiveCount").asText(""),
                Optional.ofNullable(attributes.path("MessageGroupId").textValue()));
    }
}
