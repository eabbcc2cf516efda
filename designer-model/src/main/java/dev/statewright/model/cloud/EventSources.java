package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.SyntaxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the {@code Events} of SAM's functions and state machines. SAM reference, "EventSource". */
record EventSources(
        Template template,
        List<RuleResource> rules,
        List<QueueMapping> mappings,
        List<SubscriptionResource> subscriptions) {

    void ofFunction(String id, String function, JsonNode events) {
        for (Map.Entry<String, JsonNode> event : events.properties()) {
            JsonNode properties = event.getValue().path("Properties");
            String name = id + event.getKey();
            switch (event.getValue().path("Type").asText()) {
                case "SQS" ->
                    mappings.add(
                            mapping(name, function, properties.path("Queue").asText(), properties));
                case "SNS" -> subscriptions.add(topic(name, template.arn(id), properties));
                default -> rule(id, event.getKey(), event.getValue());
            }
        }
    }

    void ofStateMachine(String id, JsonNode events) {
        events.properties().forEach(event -> rule(id, event.getKey(), event.getValue()));
    }

    private static SubscriptionResource topic(String name, String function, JsonNode properties) {
        SubscriptionResource written =
                Subscriptions.of(name, properties.path("Topic").asText(), properties);
        return new SubscriptionResource(
                name,
                written.topicArn(),
                "lambda",
                function,
                written.filterPolicy(),
                written.onBody(),
                false,
                written.deadLetterArn());
    }

    private void rule(String id, String event, JsonNode written) {
        JsonNode properties = written.path("Properties");
        String name = properties.path("Name").asText(id + event);
        switch (written.path("Type").asText()) {
            case "EventBridgeRule", "CloudWatchEvent" ->
                rules.add(rule(
                        id,
                        id + event,
                        properties.path("RuleName").asText(name),
                        RuleReader.busName(properties.path("EventBusName")),
                        RuleReader.object(properties.path("Pattern"))
                                .or(() -> RuleReader.object(properties.path("EventPattern"))),
                        Optional.empty(),
                        properties));
            case "Schedule", "ScheduleV2" ->
                rules.add(rule(
                        id,
                        id + event,
                        name,
                        "default",
                        Optional.empty(),
                        RuleReader.text(properties.path("Schedule"))
                                .or(() -> RuleReader.text(properties.path("ScheduleExpression"))),
                        properties));
            default ->
                template.note(
                        SyntaxPath.of("Resources", id, "Properties", "Events", event, "Type"),
                        "Events of the type " + written.path("Type").asText() + " do not start " + id
                                + " on this machine; start it by hand");
        }
    }

    private RuleResource rule(
            String id,
            String logicalId,
            String name,
            String bus,
            Optional<JsonNode> pattern,
            Optional<String> schedule,
            JsonNode properties) {
        boolean enabled = properties.path("Enabled").asBoolean(true)
                && !properties.path("State").asText().equals("DISABLED");
        return new RuleResource(
                logicalId,
                name,
                "arn:aws:events:us-east-1:123456789012:rule/" + (bus.equals("default") ? "" : bus + "/") + name,
                bus,
                pattern,
                schedule,
                enabled,
                List.of(RuleTarget.of(
                        properties.path("Target").path("Id").asText(logicalId), template.arn(id), properties)));
    }

    /** Properties have the same names in SAM and in CloudFormation's EventSourceMapping. */
    static QueueMapping mapping(String id, String function, String queueArn, JsonNode properties) {
        JsonNode concurrency = properties.path("ScalingConfig").path("MaximumConcurrency");
        boolean partial = false;
        for (JsonNode type : properties.path("FunctionResponseTypes")) {
            partial |= type.asText().equals("ReportBatchItemFailures");
        }
        List<JsonNode> filters = new ArrayList<>();
        for (JsonNode filter : properties.path("FilterCriteria").path("Filters")) {
            filters.add(filter.path("Pattern"));
        }
        return new QueueMapping(
                id,
                function,
                queueArn,
                Math.max(1, properties.path("BatchSize").asInt(QueueMapping.DEFAULT_BATCH_SIZE)),
                Duration.ofSeconds(Math.max(
                        0, properties.path("MaximumBatchingWindowInSeconds").asInt(0))),
                concurrency.isNumber() ? OptionalInt.of(concurrency.asInt()) : OptionalInt.empty(),
                partial,
                properties.path("Enabled").asBoolean(true),
                filters);
    }
}
