package dev.statewright.runtime.cloud.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import software.amazon.event.ruler.Ruler;

/**
 * A message that was published.
 *
 * @param structured whether the message is an object with a text for each protocol
 * @param attributes {@code {"Type":…,"StringValue":…}} by name; missing for none
 * @param group of FIFO topics, empty elsewhere
 */
record Publication(
        String id,
        String topicArn,
        String message,
        String subject,
        boolean structured,
        JsonNode attributes,
        String group,
        String deduplication) {

    /** Whether the subscription's filter policy lets it through. Amazon SNS Developer Guide, "Message filtering". */
    boolean isFor(Subscription subscription) {
        return subscription
                .filterPolicy()
                .map(policy -> matches(policy, subscription.filtersOnBody()))
                .orElse(true);
    }

    private boolean matches(String policy, boolean onBody) {
        try {
            return Ruler.matchesRule(onBody ? message : Json.write(filterable()), policy);
        } catch (Exception e) {
            // a body that is no JSON, or a policy that is none: SNS delivers nothing then
            return false;
        }
    }

    /** Attributes as policies see them: texts, numbers, and the items of lists. */
    private ObjectNode filterable() {
        ObjectNode values = Json.NODES.objectNode();
        attributes.properties().forEach(attribute -> {
            String type = type(attribute.getValue());
            String text = attribute.getValue().path("StringValue").asText();
            try {
                values.set(
                        attribute.getKey(),
                        type.equals("Number") || type.equals("String.Array")
                                ? Json.read(text)
                                : Json.NODES.textNode(text));
            } catch (JsonProcessingException e) {
                values.put(attribute.getKey(), text);
            }
        });
        return values;
    }

    private static String type(JsonNode attribute) {
        return attribute.path("DataType").asText(attribute.path("Type").asText("String"));
    }

    /** The text for a protocol. */
    String messageFor(String protocol) {
        if (!structured) {
            return message;
        }
        try {
            JsonNode texts = Json.read(message);
            return texts.path(protocol).asText(texts.path("default").asText());
        } catch (JsonProcessingException e) {
            return message;
        }
    }

    /** What queues and HTTP servers get. Amazon SNS Developer Guide, "HTTP/HTTPS notification JSON format". */
    ObjectNode envelope(Subscription subscription, String time) {
        ObjectNode envelope =
                Json.NODES.objectNode().put("Type", "Notification").put("MessageId", id);
        if (!group.isEmpty()) {
            envelope.put("SequenceNumber", "10000000000000000000");
        }
        envelope.put("TopicArn", topicArn);
        if (!subject.isEmpty()) {
            envelope.put("Subject", subject);
        }
        envelope.put("Message", messageFor(subscription.protocol())).put("Timestamp", time);
        envelope.put("UnsubscribeURL", "http://127.0.0.1/?Action=Unsubscribe&SubscriptionArn=" + subscription.arn());
        if (!attributes.isEmpty()) {
            envelope.set("MessageAttributes", shownAttributes());
        }
        return envelope;
    }

    ObjectNode shownAttributes() {
        ObjectNode shown = Json.NODES.objectNode();
        attributes
                .properties()
                .forEach(attribute -> shown.putObject(attribute.getKey())
                        .put("Type", type(attribute.getValue()))
                        .put(
                                "Value",
                                attribute
                                        .getValue()
                                        .path("StringValue")
                                        .asText(attribute
                                                .getValue()
                                                .path("BinaryValue")
                                                .asText())));
        return shown;
    }

    /** The event of a function. Lambda Developer Guide, "Invoking Lambda functions with Amazon SNS notifications". */
    ObjectNode functionEvent(Subscription subscription, String time) {
        ObjectNode event = Json.NODES.objectNode();
        ArrayNode records = event.putArray("Records");
        ObjectNode record = records.addObject()
                .put("EventVersion", "1.0")
                .put("EventSubscriptionArn", subscription.arn())
                .put("EventSource", "aws:sns");
        ObjectNode sns = record.putObject("Sns");
        sns.setAll(envelope(subscription, time));
        if (subject.isEmpty()) {
            sns.putNull("Subject");
        }
        sns.set("MessageAttributes", shownAttributes());
        return event;
    }
}
