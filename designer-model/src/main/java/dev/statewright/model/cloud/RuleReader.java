package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rules and schedules. CloudFormation reference, "AWS::Events::Rule", "AWS::Scheduler::Schedule". */
record RuleReader(Template template) {

    RuleResource rule(String id, ObjectNode properties) {
        List<RuleTarget> targets = new ArrayList<>();
        for (JsonNode target : properties.path("Targets")) {
            String arn = target.path("Arn").asText();
            if (arn.isEmpty()) {
                template.note(
                        SyntaxPath.of("Resources", id, "Properties", "Targets"),
                        "A target of the rule " + id + " has no Arn and is left out");
            } else {
                targets.add(RuleTarget.of(target.path("Id").asText(id + targets.size()), arn, target));
            }
        }
        String name = template.name(id);
        return new RuleResource(
                id,
                name,
                template.arn(id),
                busName(properties.path("EventBusName")),
                object(properties.path("EventPattern")),
                text(properties.path("ScheduleExpression")),
                !properties.path("State").asText().equals("DISABLED"),
                targets);
    }

    RuleResource schedule(String id, ObjectNode properties) {
        JsonNode target = properties.path("Target");
        String name = properties.path("Name").asText(id);
        return new RuleResource(
                id,
                name,
                "arn:aws:scheduler:us-east-1:123456789012:schedule/default/" + name,
                "default",
                Optional.empty(),
                text(properties.path("ScheduleExpression")),
                !properties.path("State").asText().equals("DISABLED"),
                target.has("Arn")
                        ? List.of(RuleTarget.of("target", target.path("Arn").asText(), target))
                        : List.of());
    }

    /** A bus is named, or given by its ARN. */
    static String busName(JsonNode written) {
        String bus = written.asText();
        return bus.isEmpty() ? "default" : bus.replaceFirst("^arn:.*:event-bus/", "");
    }

    static Optional<JsonNode> object(JsonNode value) {
        return value.isObject() ? Optional.of(value) : Optional.empty();
    }

    static Optional<String> text(JsonNode value) {
        return value.isTextual() && !value.textValue().isEmpty() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
