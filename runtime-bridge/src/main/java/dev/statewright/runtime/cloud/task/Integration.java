package dev.statewright.runtime.cloud.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a Task state's resource becomes a call, and the call's answer the task's output. Step Functions Developer Guide, "Integrating
 * services", and recordings of AWS.
 *
 * @param errors what error names begin with: {@code DynamoDB} or, of the SDK, {@code DynamoDb}
 * @param product as causes name the service
 * @param optimized whether it is one of Step Functions' own integrations, and not the SDK's
 */
record Integration(ServiceName service, String operation, String errors, String product, boolean optimized) {
    private static final Map<String, Set<String>> OPTIMIZED = Map.of(
            "dynamodb", Set.of("getItem", "putItem", "updateItem", "deleteItem"),
            "sqs", Set.of("sendMessage"),
            "sns", Set.of("publish"),
            "events", Set.of("putEvents"));

    private record Names(ServiceName service, String errors, String product) {}

    private static final Map<String, Names> BY_RESOURCE = Map.ofEntries(
            Map.entry("dynamodb", new Names(ServiceName.DYNAMODB, "DynamoDB", "AmazonDynamoDBv2")),
            Map.entry("sqs", new Names(ServiceName.SQS, "SQS", "AmazonSQS")),
            Map.entry("sns", new Names(ServiceName.SNS, "SNS", "AmazonSNS")),
            Map.entry("events", new Names(ServiceName.EVENTS, "EventBridge", "AmazonEventBridge")),
            Map.entry("aws-sdk:dynamodb", new Names(ServiceName.DYNAMODB, "DynamoDb", "DynamoDb")),
            Map.entry("aws-sdk:sqs", new Names(ServiceName.SQS, "Sqs", "Sqs")),
            Map.entry("aws-sdk:sns", new Names(ServiceName.SNS, "Sns", "Sns")),
            Map.entry("aws-sdk:eventbridge", new Names(ServiceName.EVENTS, "EventBridge", "EventBridge")),
            Map.entry(
                    "aws-sdk:cloudwatchevents", new Names(ServiceName.EVENTS, "CloudWatchEvents", "CloudWatchEvents")),
            Map.entry("aws-sdk:lambda", new Names(ServiceName.LAMBDA, "Lambda", "Lambda")),
            Map.entry("aws-sdk:cloudwatchlogs", new Names(ServiceName.LOGS, "CloudWatchLogs", "CloudWatchLogs")),
            Map.entry("aws-sdk:cloudwatch", new Names(ServiceName.METRICS, "CloudWatch", "CloudWatch")),
            Map.entry("aws-sdk:s3", new Names(ServiceName.S3, "S3", "S3")));

    static Optional<Integration> of(ServiceIntegration resource) {
        Names names = BY_RESOURCE.get(resource.service());
        boolean sdk = resource.service().startsWith("aws-sdk:");
        if (names == null
                || !sdk && !OPTIMIZED.getOrDefault(resource.service(), Set.of()).contains(resource.action())) {
            return Optional.empty();
        }
        return Optional.of(new Integration(names.service, upper(resource.action()), names.errors, names.product, !sdk));
    }

    /** The request of the call. */
    ObjectNode arguments(TaskRequest request) {
        JsonNode input = request.input().node();
        ObjectNode arguments = input.isObject() ? ((ObjectNode) input).deepCopy() : Json.NODES.objectNode();
        arguments.properties().removeIf(member -> member.getValue().isNull());
        switch (service) {
            case SQS -> {
                asText(arguments, "MessageBody");
                arguments.path("Entries").forEach(entry -> asText(entry, "MessageBody"));
            }
            case SNS -> asText(arguments, "Message");
            case EVENTS -> arguments.path("Entries").forEach(entry -> event(entry, request));
            case LAMBDA -> asText(arguments, "Payload");
            case LOGS -> {
                return lowered(arguments);
            }
            case DYNAMODB, STATES, METRICS, S3 -> {}
        }
        return arguments;
    }

    private void event(JsonNode entry, TaskRequest request) {
        asText(entry, "Detail");
        if (optimized && entry instanceof ObjectNode written) {
            ArrayNode resources = written.path("Resources").isArray()
                    ? (ArrayNode) written.path("Resources")
                    : written.putArray("Resources");
            // "Step Functions adds the execution ARN and the state machine ARN to the Resources field"
            resources.add(request.executionArn()).add(machineArn(request.executionArn()));
        }
    }

    private static String machineArn(String executionArn) {
        String[] parts = executionArn.split(":");
        return String.join(":", java.util.Arrays.copyOf(parts, 5)) + ":stateMachine:" + parts[6];
    }

    /** What is text in the API may be any JSON in a state. */
    private static void asText(JsonNode holder, String member) {
        JsonNode value = holder.path(member);
        if (holder instanceof ObjectNode object && value.isContainerNode()) {
            object.put(member, Json.write(value));
        }
    }

    /** The members of CloudWatch Logs begin with small letters, those of its integration with capitals. */
    private static ObjectNode lowered(JsonNode value) {
        ObjectNode lowered = Json.NODES.objectNode();
        value.properties()
                .forEach(member -> lowered.set(
                        Character.toLowerCase(member.getKey().charAt(0))
                                + member.getKey().substring(1),
                        inside(member.getValue(), false)));
        return lowered;
    }

    private static JsonNode inside(JsonNode value, boolean upper) {
        if (value.isArray()) {
            ArrayNode list = Json.NODES.arrayNode();
            value.forEach(item -> list.add(inside(item, upper)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        if (!upper) {
            return lowered(value);
        }
        ObjectNode raised = Json.NODES.objectNode();
        value.properties().forEach(member -> raised.set(upper(member.getKey()), inside(member.getValue(), true)));
        return raised;
    }

    /** A successful call that is a failed task all the same: events that no bus took. */
    Optional<String> failure(JsonNode answer) {
        return service == ServiceName.EVENTS
                        && optimized
                        && answer.path("FailedEntryCount").asInt() > 0
                ? Optional.of(Json.write(answer))
                : Optional.empty();
    }

    JsonNode output(JsonNode answer) {
        JsonNode shown = service == ServiceName.LOGS ? inside(answer, true) : answer;
        return optimized && service != ServiceName.EVENTS ? HttpMetadata.added((ObjectNode) shown, service) : shown;
    }

    String error(ServiceFault fault) {
        String code = fault.code().endsWith("Exception") ? fault.code() : fault.code() + "Exception";
        return errors + "." + code;
    }

    String cause(ServiceFault fault) {
        String id = UUID.randomUUID().toString();
        if (optimized) {
            return fault.getMessage() + " (Service: " + product + "; Status Code: " + fault.status() + "; Error Code: "
                    + fault.code() + "; Request ID: " + id + "; Proxy: null)";
        }
        String extended = service == ServiceName.S3 ? ", Extended Request ID: " + UUID.randomUUID() : "";
        return fault.getMessage() + " (Service: " + product + ", Status Code: " + fault.status() + ", Request ID: " + id
                + extended + ")";
    }

    private static String upper(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
