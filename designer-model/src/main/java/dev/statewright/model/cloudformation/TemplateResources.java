package dev.statewright.model.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What resources are called once they are deployed, and what {@code Ref} and {@code Fn::GetAtt} say of them. */
final class TemplateResources {

    private final JsonNode resources;
    private final LocalAccount account;
    private final TemplateValues values;

    TemplateResources(JsonNode resources, LocalAccount account, TemplateValues values) {
        this.resources = resources;
        this.account = account;
        this.values = values;
    }

    boolean has(String logicalId) {
        return resources.has(logicalId);
    }

    /** The name that is written, or the logical id: CloudFormation would invent a name from it. */
    String name(String logicalId) throws UnresolvedValue {
        Optional<ResourceType> type = type(logicalId);
        JsonNode written = type.map(
                        known -> resources.path(logicalId).path("Properties").path(known.nameProperty()))
                .orElse(resources.path(""));
        return written.isMissingNode() || written.isNull() ? logicalId : values.text(written);
    }

    String arn(String logicalId) throws UnresolvedValue {
        ResourceType type = type(logicalId)
                .orElseThrow(() -> new UnresolvedValue("the ARN of " + logicalId + " is known only after deployment"));
        return account.arn(type.arnPattern(), name(logicalId));
    }

    String reference(String logicalId) throws UnresolvedValue {
        Optional<ResourceType> type = type(logicalId);
        if (type.isEmpty()) {
            return logicalId;
        }
        return switch (type.get().refers()) {
            case NAME -> name(logicalId);
            case ARN -> arn(logicalId);
            case QUEUE_URL -> account.queueUrl(name(logicalId));
        };
    }

    String attribute(String logicalId, String attribute) throws UnresolvedValue {
        if (!has(logicalId)) {
            throw new UnresolvedValue("there is no resource " + logicalId);
        }
        return switch (attribute) {
            case "Arn", "TopicArn" -> arn(logicalId);
            case "Name", "QueueName", "TopicName" -> name(logicalId);
            case "QueueUrl" -> account.queueUrl(name(logicalId));
            default -> throw new UnresolvedValue(attribute + " of " + logicalId + " is known only after deployment");
        };
    }

    private Optional<ResourceType> type(String logicalId) {
        return ResourceType.of(resources.path(logicalId).path("Type").asText());
    }
}
