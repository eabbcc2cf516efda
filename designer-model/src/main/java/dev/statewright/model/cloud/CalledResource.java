package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.cloud.CloudResource.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads from a Task state to what it calls. Step Functions Developer Guide, "Integrating services". */
public final class CalledResource {

    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9_.]+)}");
    private static final String INTEGRATION = "arn:aws:states:::";

    private CalledResource() {}

    /**
     * The table, queue, function … that a state calls; empty where it calls none, or which one is known only when it runs.
     *
     * @param values what the definition's names stand for
     */
    public static Optional<CloudResource> of(State state, Map<String, String> values) {
        if (!(state instanceof TaskState task)) {
            return Optional.empty();
        }
        String resource = filled(task.resource(), values);
        JsonNode parameters = task.parameters().orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        if (!resource.startsWith(INTEGRATION)) {
            return direct(resource);
        }
        String service = resource.substring(INTEGRATION.length()).replaceFirst("^aws-sdk:", "");
        return switch (service.substring(0, Math.max(0, service.indexOf(':')))) {
            case "lambda" -> named(Kind.FUNCTION, parameters.path("FunctionName"), values);
            case "dynamodb" -> named(Kind.TABLE, parameters.path("TableName"), values);
            case "sqs" -> named(Kind.QUEUE, parameters.path("QueueUrl"), values);
            case "sns" -> named(Kind.TOPIC, parameters.path("TopicArn"), values);
            case "s3" -> named(Kind.BUCKET, parameters.path("Bucket"), values);
            case "states", "sfn" -> named(Kind.WORKFLOW, parameters.path("StateMachineArn"), values);
            case "cloudwatchlogs" -> named(Kind.LOG_GROUP, parameters.path("LogGroupName"), values);
            case "cloudwatch" -> Optional.of(CloudResource.METRICS);
            case "events", "eventbridge" ->
                service.startsWith("events:putEvents") || service.startsWith("eventbridge:putEvents")
                        ? bus(parameters.path("Entries").path(0).path("EventBusName"), values)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<CloudResource> direct(String arn) {
        String[] parts = arn.split(":", 7);
        if (parts.length == 7 && parts[2].equals("lambda")) {
            return Optional.of(new CloudResource(Kind.FUNCTION, parts[6].replaceFirst(":.*", "")));
        }
        if (parts.length == 7 && parts[2].equals("states") && parts[5].equals("activity")) {
            return Optional.of(new CloudResource(Kind.ACTIVITY, parts[6]));
        }
        return Optional.empty();
    }

    /** Events without a bus go to the account's own. */
    private static Optional<CloudResource> bus(JsonNode written, Map<String, String> values) {
        return written.isMissingNode()
                ? Optional.of(new CloudResource(Kind.BUS, "default"))
                : named(Kind.BUS, written, values);
    }

    /** From an ARN, a URL or the name itself. */
    private static Optional<CloudResource> named(Kind kind, JsonNode written, Map<String, String> values) {
        if (!written.isTextual()) {
            return Optional.empty();
        }
        String text = filled(written.textValue(), values);
        boolean asItRuns = text.startsWith("{%") || text.contains("${");
        if (asItRuns || text.isBlank()) {
            return Optional.empty();
        }
        String name = kind == Kind.FUNCTION
                ? text.replaceFirst("^.*:function:", "").replaceFirst(":.*", "")
                : kind == Kind.LOG_GROUP
                        ? text
                        : text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
        return Optional.of(new CloudResource(kind, name));
    }

    private static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
