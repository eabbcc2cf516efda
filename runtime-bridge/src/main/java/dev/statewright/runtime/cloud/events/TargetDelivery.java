package dev.statewright.runtime.cloud.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.RuleTarget;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings events to the targets of rules. A target that fails for its own reasons is tried again a few times, then its dead-letter queue gets
 * the event. EventBridge User Guide, "Event retry policy and using dead-letter queues".
 */
final class TargetDelivery {
    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServiceCalls calls;
    private final WorkspaceClock clock;

    TargetDelivery(ServiceCalls calls, WorkspaceClock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Returns once the target has it, or has refused it: whoever puts an event knows then that it is not lost. */
    Optional<String> deliver(Rule rule, RuleTarget target, ObjectNode event) {
        return attempt(rule, target, event, 1);
    }

    private Optional<String> attempt(Rule rule, RuleTarget target, ObjectNode event, int number) {
        try {
            send(rule, target, event);
            return Optional.empty();
        } catch (ServiceFault e) {
            if (e.status() >= 500 && number < ATTEMPTS) {
                clock.after(PAUSE.multipliedBy(1L << number), () -> attempt(rule, target, event, number + 1));
                return Optional.of(e.getMessage() + " It is tried again.");
            }
            target.deadLetterArn().ifPresent(queue -> deadLetter(queue, rule, target, event, e));
            return Optional.of(e.getMessage());
        }
    }

    private void send(Rule rule, RuleTarget target, ObjectNode event) {
        String input = TargetInput.of(target.input(), event, rule, clock.now().toString());
        ObjectNode request = Json.NODES.objectNode();
        switch (Resources.service(target.arn())) {
            case "states" ->
                calls.call(
                        ServiceName.STATES,
                        "StartExecution",
                        request.put("stateMachineArn", target.arn())
                                .put("name", event.path("id").asText() + "_" + unique(rule, target))
                                .put("input", input));
            case "lambda" ->
                calls.call(
                        ServiceName.LAMBDA,
                        "Invoke",
                        request.put("FunctionName", target.arn())
                                .put("InvocationType", "Event")
                                .put("Payload", input));
            case "sqs" -> {
                request.put("QueueUrl", target.arn()).put("MessageBody", input);
                target.messageGroup()
                        .ifPresent(group -> request.put("MessageGroupId", group)
                                .put("MessageDeduplicationId", event.path("id").asText()));
                calls.call(ServiceName.SQS, "SendMessage", request);
            }
            case "sns" ->
                calls.call(
                        ServiceName.SNS,
                        "Publish",
                        request.put("TopicArn", target.arn()).put("Message", input));
            case "logs" -> log(target, event, input);
            case "events" -> calls.call(ServiceName.EVENTS, EventBridgeService.FORWARD, forwarded(target, event));
            default ->
                throw new ServiceFault(
                        "UnsupportedTarget",
                        target.arn() + " is no target on this machine: use a workflow, a function, a queue, a topic,"
                                + " a log group or a bus.");
        }
    }

    /** The same event to the same target has the same name: it starts one execution, however often it is tried. */
    private static String unique(Rule rule, RuleTarget target) {
        return Integer.toHexString((rule.arn() + target.id()).hashCode());
    }

    private void log(RuleTarget target, ObjectNode event, String input) {
        String group = target.arn().replaceFirst("^.*:log-group:", "").replaceFirst(":\\*$", "");
        ObjectNode request = Json.NODES.objectNode().put("logGroupName", group);
        request.put("logStreamName", event.path("id").asText())
                .putArray("logEvents")
                .addObject()
                .put("timestamp", clock.now().toEpochMilli())
                .put("message", input);
        calls.call(ServiceName.LOGS, "PutLogEvents", request);
    }

    private static ObjectNode forwarded(RuleTarget target, ObjectNode event) {
        ObjectNode request = Json.NODES.objectNode().put("EventBusName", Resources.name(target.arn()));
        request.set("Event", event);
        return request;
    }

    private void deadLetter(String queue, Rule rule, RuleTarget target, ObjectNode event, ServiceFault fault) {
        ObjectNode request = Json.NODES.objectNode().put("QueueUrl", queue).put("MessageBody", Json.write(event));
        ObjectNode attributes = request.putObject("MessageAttributes");
        attribute(attributes, "RULE_ARN", rule.arn());
        attribute(attributes, "TARGET_ARN", target.arn());
        attribute(attributes, "ERROR_CODE", fault.code());
        attribute(attributes, "ERROR_MESSAGE", fault.getMessage());
        calls.call(ServiceName.SQS, "SendMessage", request);
    }

    private static void attribute(ObjectNode attributes, String name, String value) {
        attributes.putObject(name).put("DataType", "String").put("StringValue", value);
    }
}
