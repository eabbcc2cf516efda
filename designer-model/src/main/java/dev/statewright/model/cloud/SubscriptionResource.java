package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Who hears of what is published to a topic.
 *
 * @param protocol {@code sqs}, {@code lambda}, {@code http} …
 * @param endpoint an ARN or a URL
 * @param filterPolicy which messages, as SNS writes it
 * @param onBody whether the policy looks at the message instead of its attributes
 * @param raw whether a queue gets the message alone, without an envelope
 * @param deadLetterArn of the queue for what cannot be delivered
 */
public record SubscriptionResource(
        String logicalId,
        String topicArn,
        String protocol,
        String endpoint,
        Optional<JsonNode> filterPolicy,
        boolean onBody,
        boolean raw,
        Optional<String> deadLetterArn) {}
