package dev.statewright.model.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/** Evaluates the template's {@code Conditions}. CloudFormation reference, "Condition functions". */
final class TemplateConditions {

    private final JsonNode conditions;
    private final TemplateValues values;

    TemplateConditions(JsonNode conditions, TemplateValues values) {
        this.conditions = conditions;
        this.values = values;
    }

    boolean holds(String name) throws UnresolvedValue {
        if (!conditions.has(name)) {
            throw new UnresolvedValue("there is no condition " + name);
        }
        return test(conditions.get(name));
    }

    private boolean test(JsonNode condition) throws UnresolvedValue {
        if (condition.has("Condition")) {
            return holds(condition.get("Condition").asText());
        }
        if (condition.has("Fn::Equals")) {
            JsonNode sides = condition.get("Fn::Equals");
            return values.text(sides.path(0)).equals(values.text(sides.path(1)));
        }
        if (condition.has("Fn::Not")) {
            return !test(condition.get("Fn::Not").path(0));
        }
        if (condition.has("Fn::And")) {
            for (JsonNode each : condition.get("Fn::And")) {
                if (!test(each)) {
                    return false;
                }
            }
            return true;
        }
        if (condition.has("Fn::Or")) {
            for (JsonNode each : condition.get("Fn::Or")) {
                if (test(each)) {
                    return true;
                }
            }
            return false;
        }
        throw new UnresolvedValue("a condition is neither Equals, And, Or nor Not");
    }
}
