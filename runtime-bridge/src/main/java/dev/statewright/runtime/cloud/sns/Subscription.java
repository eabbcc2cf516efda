package dev.statewright.runtime.cloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.cloud.SubscriptionResource;
import dev.statewright.runtime.history.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who hears of a topic's messages: as the template says it, or as somebody subscribed meanwhile. */
record Subscription(String arn, String topicArn, String protocol, String endpoint, Map<String, String> attributes) {
    Subscription {
        attributes = Map.copyOf(attributes);
    }

    static Subscription of(String arn, String topicArn, SubscriptionResource resource) {
        Map<String, String> attributes = new TreeMap<>();
        resource.filterPolicy().ifPresent(policy -> attributes.put("FilterPolicy", Json.write(policy)));
        attributes.put("FilterPolicyScope", resource.onBody() ? "MessageBody" : "MessageAttributes");
        attributes.put("RawMessageDelivery", String.valueOf(resource.raw()));
        resource.deadLetterArn()
                .ifPresent(queue -> attributes.put(
                        "RedrivePolicy", Json.write(Json.NODES.objectNode().put("deadLetterTargetArn", queue))));
        return new Subscription(arn, topicArn, resource.protocol(), resource.endpoint(), attributes);
    }

    Subscription with(String attribute, String value) {
        Map<String, String> changed = new TreeMap<>(attributes);
        changed.put(attribute, value);
        return new Subscription(arn, topicArn, protocol, endpoint, changed);
    }

    boolean isRaw() {
        return Boolean.parseBoolean(attributes.getOrDefault("RawMessageDelivery", "false"));
    }

    boolean filtersOnBody() {
        return attributes.getOrDefault("FilterPolicyScope", "").equals("MessageBody");
    }

    Optional<String> filterPolicy() {
        return Optional.ofNullable(attributes.get("FilterPolicy")).filter(policy -> !policy.isBlank());
    }

    Optional<String> deadLetterArn() {
        return Optional.ofNullable(attributes.get("RedrivePolicy"))
                .map(Json::readTrusted)
                .map(policy -> policy.path("deadLetterTargetArn"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
