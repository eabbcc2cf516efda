package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a template's resources, type by type. CloudFormation and SAM reference, the page of each type. */
final class ResourceReader {

    /** Types that need nothing here: rights, and what belongs to functions and workflows. */
    private static final Pattern SILENT = Pattern.compile("AWS::(IAM::.*|Lambda::(Permission|Version|Alias|Function)"
            + "|SQS::QueuePolicy|SNS::TopicPolicy|S3::BucketPolicy|Events::EventBusPolicy|Serverless::(Function|StateMachine)"
            + "|StepFunctions::StateMachine|Logs::ResourcePolicy|CloudFormation::WaitConditionHandle)");

    private final Template template;
    private final List<TableResource> tables = new ArrayList<>();
    private final List<QueueResource> queues = new ArrayList<>();
    private final List<TopicResource> topics = new ArrayList<>();
    private final List<SubscriptionResource> subscriptions = new ArrayList<>();
    private final List<BusResource> buses = new ArrayList<>();
    private final List<RuleResource> rules = new ArrayList<>();
    private final List<LogGroupResource> logGroups = new ArrayList<>();
    private final List<String> activities = new ArrayList<>();
    private final List<String> buckets = new ArrayList<>();
    private final List<ConnectionResource> connections = new ArrayList<>();
    private final List<QueueMapping> mappings = new ArrayList<>();
    private final Map<String, Integer> concurrency = new LinkedHashMap<>();

    ResourceReader(Template template) {
        this.template = template;
    }

    CloudResources read() {
        template.eachResource(this::read);
        return new CloudResources(
                tables,
                queues,
                topics,
                subscriptions,
                buses,
                rules,
                logGroups,
                activities,
                buckets,
                connections,
                mappings,
                concurrency,
                template.notes());
    }

    private void read(String id, JsonNode resource) {
        String type = resource.path("Type").asText();
        switch (type) {
            case "AWS::DynamoDB::Table" -> tables.add(new TableReader(template).table(id, properties(id, resource)));
            case "AWS::Serverless::SimpleTable" ->
                tables.add(new TableReader(template).simple(id, properties(id, resource)));
            case "AWS::SQS::Queue" -> queues.add(queue(id, properties(id, resource)));
            case "AWS::SNS::Topic" -> topic(id, properties(id, resource));
            case "AWS::SNS::Subscription" -> subscription(id, properties(id, resource));
            case "AWS::Events::EventBus" -> buses.add(new BusResource(id, template.name(id), template.arn(id)));
            case "AWS::Events::Rule" -> rules.add(new RuleReader(template).rule(id, properties(id, resource)));
            case "AWS::Scheduler::Schedule" ->
                rules.add(new RuleReader(template).schedule(id, properties(id, resource)));
            case "AWS::Logs::LogGroup" -> logGroups.add(new LogGroupResource(id, template.name(id)));
            case "AWS::StepFunctions::Activity" -> activities.add(template.name(id));
            case "AWS::Events::Connection" -> connections.add(connection(id, properties(id, resource)));
            case "AWS::S3::Bucket" -> buckets.add(template.name(id));
            case "AWS::Lambda::EventSourceMapping" -> mapping(id, properties(id, resource));
            case "AWS::Serverless::Function" -> function(id, resource, template.globals("Function"));
            case "AWS::Lambda::Function" -> function(id, resource, JsonNodeFactory.instance.objectNode());
            case "AWS::Serverless::StateMachine" ->
                new EventSources(template, rules, mappings, subscriptions)
                        .ofStateMachine(id, properties(id, resource).path("Events"));
            default -> {
                if (!SILENT.matcher(type).matches()) {
                    template.note(
                            SyntaxPath.of("Resources", id, "Type"),
                            type.isEmpty()
                                    ? id + " has no Type and is left out"
                                    : type + " is not there on this machine; mock the states that use " + id);
                }
            }
        }
    }

    private ObjectNode properties(String id, JsonNode resource) {
        return template.properties(id, resource);
    }

    private void function(String id, JsonNode resource, JsonNode globals) {
        ObjectNode properties = properties(id, resource);
        String name = template.name(id);
        JsonNode reserved = properties.has("ReservedConcurrentExecutions")
                ? properties.path("ReservedConcurrentExecutions")
                : globals.path("ReservedConcurrentExecutions");
        if (reserved.isNumber() || reserved.asText().matches("\\d+")) {
            concurrency.put(name, reserved.asInt());
        }
        new EventSources(template, rules, mappings, subscriptions).ofFunction(id, name, properties.path("Events"));
    }

    private ConnectionResource connection(String id, ObjectNode properties) {
        return new ConnectionResource(
                id,
                template.name(id),
                template.arn(id),
                properties.path("AuthorizationType").asText(),
                properties.path("AuthParameters"));
    }

    private QueueResource queue(String id, ObjectNode properties) {
        Map<String, String> attributes = new LinkedHashMap<>();
        properties.properties().forEach(property -> {
            if (QUEUE_ATTRIBUTES.contains(property.getKey())
                    && property.getValue().isValueNode()) {
                attributes.put(property.getKey(), property.getValue().asText());
            }
        });
        JsonNode policy = properties.path("RedrivePolicy");
        Optional<QueueResource.RedrivePolicy> redrive = policy.has("deadLetterTargetArn")
                ? Optional.of(new QueueResource.RedrivePolicy(
                        policy.path("deadLetterTargetArn").asText(),
                        Math.max(1, policy.path("maxReceiveCount").asInt(10))))
                : Optional.empty();
        String name = template.name(id);
        boolean fifo = properties.path("FifoQueue").asBoolean();
        String whole = fifo && !name.endsWith(".fifo") ? name + ".fifo" : name;
        return new QueueResource(id, whole, template.arn(id).replaceFirst("[^:]*$", whole), attributes, redrive);
    }

    private static final List<String> QUEUE_ATTRIBUTES = List.of(
            "VisibilityTimeout",
            "DelaySeconds",
            "ReceiveMessageWaitTimeSeconds",
            "MaximumMessageSize",
            "MessageRetentionPeriod",
            "FifoQueue",
            "ContentBasedDeduplication",
            "DeduplicationScope",
            "FifoThroughputLimit");

    private void topic(String id, ObjectNode properties) {
        TopicResource topic = new TopicResource(id, template.name(id), template.arn(id));
        topics.add(topic);
        int number = 0;
        for (JsonNode inline : properties.path("Subscription")) {
            subscriptions.add(Subscriptions.of(id + ++number, topic.arn(), (ObjectNode) inline));
        }
    }

    private void subscription(String id, ObjectNode properties) {
        subscriptions.add(Subscriptions.of(id, properties.path("TopicArn").asText(), properties));
    }

    private void mapping(String id, ObjectNode properties) {
        String source = properties.path("EventSourceArn").asText();
        if (!source.contains(":sqs:")) {
            template.note(
                    SyntaxPath.of("Resources", id, "Properties", "EventSourceArn"),
                    "Only queues feed functions on this machine; " + id + " is left out");
            return;
        }
        String function = properties
                .path("FunctionName")
                .asText()
                .replaceFirst("^.*:function:", "")
                .replaceFirst(":.*", "");
        mappings.add(EventSources.mapping(id, function, source, properties));
    }
}
