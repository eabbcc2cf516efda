package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the rules of a Choice state. An entry that is no object is a rule with an unreadable condition, so that indexes hold. */
final class ChoiceReader {

    /** Fields of a rule that are not the comparison's operator. */
    private static final Set<String> NOT_OPERATORS = Set.of("Variable", "Next", "Comment", "Assign", "Output");

    private ChoiceReader() {}

    static List<ChoiceRule> rules(JsonNode written) {
        List<ChoiceRule> rules = new ArrayList<>();
        if (written != null && written.isArray()) {
            written.forEach(json -> rules.add(rule(json)));
        }
        return rules;
    }

    private static ChoiceRule rule(JsonNode json) {
        Fields fields = new Fields(json);
        return new ChoiceRule(
                condition(json),
                fields.text("Next"),
                fields.text("Comment"),
                fields.value("Assign"),
                fields.value("Output"));
    }

    private static ChoiceCondition condition(JsonNode json) {
        if (json.has("Condition")) {
            return new ChoiceCondition.Expression(json.get("Condition"));
        }
        if (json.path("And").isArray()) {
            return new ChoiceCondition.And(conditions(json.get("And")));
        }
        if (json.path("Or").isArray()) {
            return new ChoiceCondition.Or(conditions(json.get("Or")));
        }
        if (json.path("Not").isObject()) {
            return new ChoiceCondition.Not(condition(json.get("Not")));
        }
        return comparison(json);
    }

    private static List<ChoiceCondition> conditions(JsonNode written) {
        List<ChoiceCondition> conditions = new ArrayList<>();
        written.forEach(json -> conditions.add(condition(json)));
        return conditions;
    }

    private static ChoiceCondition comparison(JsonNode json) {
        if (json.path("Variable").isTextual()) {
            for (var field : json.properties()) {
                if (!NOT_OPERATORS.contains(field.getKey())) {
                    return new ChoiceCondition.Comparison(
                            json.get("Variable").textValue(), field.getKey(), field.getValue());
                }
            }
        }
        return new ChoiceCondition.Unreadable(json);
    }
}
