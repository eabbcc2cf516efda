package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads a subscription's properties, wherever they stand. CloudFormation reference, "AWS::SNS::Subscription". */
final class Subscriptions {

    private Subscriptions() {}

    static SubscriptionResource of(String id, String topicArn, JsonNode properties) {
        JsonNode policy = properties.path("FilterPolicy");
        String deadLetter =
                properties.path("RedrivePolicy").path("deadLetterTargetArn").asText();
        return new SubscriptionResource(
                id,
                topicArn,
                properties.path("Protocol").asText(),
                properties.path("Endpoint").asText(),
                policy.isObject() ? Optional.of(policy) : Optional.empty(),
                properties.path("FilterPolicyScope").asText().equals("MessageBody"),
                properties.path("RawMessageDelivery").asBoolean(),
                deadLetter.isEmpty() ? Optional.empty() : Optional.of(deadLetter));
    }
}
