package dev.statewright.runtime.cloud.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.RuleTarget;
import dev.statewright.runtime.history.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a target gets of an event, as text. EventBridge User Guide, "Target input", "Input transformation". */
final class TargetInput {
    private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z0-9_.-]+)>");

    private TargetInput() {}

    static String of(RuleTarget.Input input, ObjectNode event, Rule rule, String time) {
        return switch (input) {
            case RuleTarget.Whole _ -> Json.write(event);
            case RuleTarget.Constant constant -> constant.json();
            case RuleTarget.Part part -> {
                JsonNode found = at(event, part.path());
                yield found == null ? "null" : Json.write(found);
            }
            case RuleTarget.Transformer transformer -> transformed(transformer, event, rule, time);
        };
    }

    private static JsonNode at(ObjectNode event, String path) {
        JsonNode at = event;
        for (String step : path.replaceFirst("^\\$\\.?", "")
                .replace("[", ".")
                .replace("]", "")
                .split("\\.")) {
            String key = step.replaceAll("^['\"]|['\"]$", "");
            if (!key.isEmpty()) {
                at = at.isArray() && key.matches("\\d+") ? at.path(Integer.parseInt(key)) : at.path(key);
            }
        }
        return at.isMissingNode() ? null : at;
    }

    private static String transformed(RuleTarget.Transformer transformer, ObjectNode event, Rule rule, String time) {
        Map<String, JsonNode> values = new HashMap<>();
        transformer.paths().forEach((name, path) -> values.put(name, at(event, path)));
        values.put("aws.events.rule-arn", Json.NODES.textNode(rule.arn()));
        values.put("aws.events.rule-name", Json.NODES.textNode(rule.name()));
        values.put("aws.events.event.ingestion-time", Json.NODES.textNode(time));
        values.put("aws.events.event.json", event);
        values.put("aws.events.event", event);
        String template = transformer.template();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            boolean known = values.containsKey(placeholder.group(1));
            JsonNode value = values.get(placeholder.group(1));
            String written = !known
                    ? placeholder.group()
                    : isQuoted(template, placeholder.start())
                            ? inText(value)
                            : value == null ? "\"\"" : Json.write(value);
            placeholder.appendReplacement(text, Matcher.quoteReplacement(written));
        }
        return placeholder.appendTail(text).toString();
    }

    /** Within quotes a text stands without its own, and an object as it is. */
    private static String inText(JsonNode value) {
        if (value == null) {
            return "";
        }
        String json = Json.write(value);
        return value.isTextual()
                ? json.substring(1, json.length() - 1)
                : json.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static boolean isQuoted(String template, int position) {
        boolean quoted = false;
        for (int i = 0; i < position; i++) {
            if (template.charAt(i) == '\\') {
                i++;
            } else if (template.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }
}
