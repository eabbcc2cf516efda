package dev.statewright.runtime.cloud.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.SubscriptionResource;
import dev.statewright.model.cloud.TopicResource;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** The topics of a workspace. Amazon SNS API reference. */
public final class SnsService implements CloudService {
    private final String arnPrefix;
    private final TopicDelivery delivery;
    private final Metrics metrics;
    private final Map<String, String> topics = new ConcurrentSkipListMap<>();
    private final List<String> declared = new ArrayList<>();
    private final Map<String, Subscription> subscriptions = new ConcurrentSkipListMap<>();

    /** @param arnPrefix of topics: {@code arn:aws:sns:us-east-1:123456789012:} */
    public SnsService(
            List<TopicResource> topics,
            List<SubscriptionResource> subscriptions,
            String arnPrefix,
            TopicDelivery delivery,
            Metrics metrics) {
        this.arnPrefix = arnPrefix;
        this.delivery = delivery;
        this.metrics = metrics;
        declare(topics, subscriptions);
    }

    /** Takes over the topics and subscriptions of a template; what somebody made besides stays. */
    public synchronized void declare(List<TopicResource> edited, List<SubscriptionResource> subscribed) {
        declared.forEach(subscriptions::remove);
        declared.clear();
        edited.forEach(topic -> topics.put(topic.name(), arnPrefix + topic.name()));
        subscribed.forEach(each -> {
            String topic = arnPrefix + Resources.name(each.topicArn());
            String arn = topic + ":" + UUID.nameUUIDFromBytes(each.logicalId().getBytes());
            declared.add(arn);
            subscriptions.put(arn, Subscription.of(arn, topic, each));
        });
    }

    @Override
    public ServiceName name() {
        return ServiceName.SNS;
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        return switch (operation) {
            case "Publish" -> publish(topic(request), request);
            case "PublishBatch" -> publishBatch(request);
            case "CreateTopic" -> {
                String name = request.path("Name").asText();
                topics.put(name, arnPrefix + name);
                yield Json.NODES.objectNode().put("TopicArn", arnPrefix + name);
            }
            case "DeleteTopic" -> {
                String arn = request.path("TopicArn").asText();
                topics.remove(Resources.name(arn));
                subscriptions.values().removeIf(each -> each.topicArn().equals(arn));
                yield Json.NODES.objectNode();
            }
            case "ListTopics" -> {
                ObjectNode answer = Json.NODES.objectNode();
                ArrayNode list = answer.putArray("Topics");
                topics.values().forEach(arn -> list.addObject().put("TopicArn", arn));
                yield answer;
            }
            case "GetTopicAttributes" -> {
                ObjectNode answer = Json.NODES.objectNode();
                String arn = topic(request);
                answer.putObject("Attributes")
                        .put("TopicArn", arn)
                        .put("SubscriptionsConfirmed", String.valueOf(of(arn).size()));
                yield answer;
            }
            case "SetTopicAttributes", "TagResource", "UntagResource" -> Json.NODES.objectNode();
            case "Subscribe" -> subscribe(request);
            case "Unsubscribe" -> {
                subscriptions.remove(request.path("SubscriptionArn").asText());
                yield Json.NODES.objectNode();
            }
            case "ListSubscriptions" -> listed(List.copyOf(subscriptions.values()));
            case "ListSubscriptionsByTopic" -> listed(of(topic(request)));
            case "GetSubscriptionAttributes" -> attributes(subscription(request));
            case "SetSubscriptionAttributes" -> {
                Subscription found = subscription(request);
                subscriptions.put(
                        found.arn(),
                        found.with(
                                request.path("AttributeName").asText(),
                                request.path("AttributeValue").asText()));
                yield Json.NODES.objectNode();
            }
            default -> throw ServiceFault.unknownOperation(name(), operation);
        };
    }

    private String topic(ObjectNode request) {
        String arn = request.has("TopicArn")
                ? request.path("TopicArn").asText()
                : request.path("TargetArn").asText();
        String known = topics.get(Resources.name(arn));
        if (known == null) {
            throw new ServiceFault("NotFoundException", "Topic does not exist", 404);
        }
        return known;
    }

    private Subscription subscription(ObjectNode request) {
        Subscription found = subscriptions.get(request.path("SubscriptionArn").asText());
        if (found == null) {
            throw new ServiceFault("NotFoundException", "Subscription does not exist", 404);
        }
        return found;
    }

    private List<Subscription> of(String topicArn) {
        return subscriptions.values().stream()
                .filter(each -> each.topicArn().equals(topicArn))
                .toList();
    }

    private JsonNode publish(String topic, JsonNode request) {
        String message = request.path("Message").asText();
        if (message.isEmpty()) {
            throw new ServiceFault("InvalidParameterException", "Invalid parameter: Empty message");
        }
        Publication publication = new Publication(
                UUID.randomUUID().toString(),
                topic,
                message,
                request.path("Subject").asText(),
                request.path("MessageStructure").asText().equals("json"),
                request.path("MessageAttributes"),
                request.path("MessageGroupId").asText(),
                request.path("MessageDeduplicationId").asText());
        metrics.count("AWS/SNS", "NumberOfMessagesPublished", "TopicName", Resources.name(topic), 1);
        of(topic).stream().filter(publication::isFor).forEach(each -> delivery.deliver(publication, each));
        return Json.NODES.objectNode().put("MessageId", publication.id());
    }

    private JsonNode publishBatch(ObjectNode request) {
        String topic = topic(request);
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode done = answer.putArray("Successful");
        ArrayNode failed = answer.putArray("Failed");
        for (JsonNode entry : request.path("PublishBatchRequestEntries")) {
            try {
                JsonNode published = publish(topic, entry);
                done.addObject().put("Id", entry.path("Id").asText()).setAll((ObjectNode) published);
            } catch (ServiceFault e) {
                failed.addObject()
                        .put("Id", entry.path("Id").asText())
                        .put("Code", e.code())
                        .put("Message", e.getMessage())
                        .put("SenderFault", true);
            }
        }
        return answer;
    }

    private JsonNode subscribe(ObjectNode request) {
        String topic = topic(request);
        String arn = topic + ":" + UUID.randomUUID();
        Map<String, String> attributes = new java.util.TreeMap<>();
        request.path("Attributes")
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        subscriptions.put(
                arn,
                new Subscription(
                        arn,
                        topic,
                        request.path("Protocol").asText(),
                        request.path("Endpoint").asText(),
                        attributes));
        return Json.NODES.objectNode().put("SubscriptionArn", arn);
    }

    private static JsonNode listed(List<Subscription> found) {
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode list = answer.putArray("Subscriptions");
        found.forEach(each -> list.addObject()
                .put("SubscriptionArn", each.arn())
                .put("Owner", each.topicArn().split(":")[4])
                .put("Protocol", each.protocol())
                .put("Endpoint", each.endpoint())
                .put("TopicArn", each.topicArn()));
        return answer;
    }

    private static JsonNode attributes(Subscription subscription) {
        ObjectNode answer = Json.NODES.objectNode();
        ObjectNode attributes = answer.putObject("Attributes");
        attributes
                .put("SubscriptionArn", subscription.arn())
                .put("TopicArn", subscription.topicArn())
                .put("Protocol", subscription.protocol())
                .put("Endpoint", subscription.endpoint());
        subscription.attributes().forEach(attributes::put);
        return answer;
    }
}
