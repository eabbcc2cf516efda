package dev.statewright.model.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the values of a template as far as that is possible without an account: parameters by their defaults, resources by their
 * names, pseudo parameters by {@link LocalAccount}. CloudFormation reference, "Intrinsic functions".
 */
public final class TemplateValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 64;

    private final JsonNode template;
    private final LocalAccount account;
    private final TemplateResources resources;
    private final TemplateConditions conditions;
    private int depth;

    public TemplateValues(ObjectNode template, LocalAccount account) {
        this.template = template;
        this.account = account;
        this.resources = new TemplateResources(template.path("Resources"), account, this);
        this.conditions = new TemplateConditions(template.path("Conditions"), this);
    }

    /** What a resource is called once it is deployed. */
    public String nameOf(String logicalId) throws UnresolvedValue {
        return resources.name(logicalId);
    }

    /** A resource's ARN. */
    public String arnOf(String logicalId) throws UnresolvedValue {
        return resources.arn(logicalId);
    }

    /** Whether a condition of the template holds. */
    public boolean holds(String condition) throws UnresolvedValue {
        return conditions.holds(condition);
    }

    /** A value as text; numbers and booleans as they are written. */
    public String text(JsonNode value) throws UnresolvedValue {
        JsonNode resolved = resolve(value);
        if (resolved.isContainerNode()) {
            throw new UnresolvedValue("a text is needed and there is " + (resolved.isArray() ? "a list" : "an object"));
        }
        return resolved.isMissingNode() || resolved.isNull() ? "" : resolved.asText();
    }

    /** A value without functions in it. Missing where it is {@code AWS::NoValue}. */
    public JsonNode resolve(JsonNode value) throws UnresolvedValue {
        if (depth == DEEPEST) {
            throw new UnresolvedValue("the template's values lead in a circle");
        }
        depth++;
        try {
            return switch (value) {
                case ObjectNode object -> resolveObject(object);
                case ArrayNode array -> resolveArray(array);
                default -> value;
            };
        } finally {
            depth--;
        }
    }

    private JsonNode resolveArray(ArrayNode array) throws UnresolvedValue {
        ArrayNode resolved = JSON.arrayNode();
        for (JsonNode item : array) {
            JsonNode value = resolve(item);
            if (!value.isMissingNode()) {
                resolved.add(value);
            }
        }
        return resolved;
    }

    private JsonNode resolveObject(ObjectNode object) throws UnresolvedValue {
        if (object.size() == 1) {
            Map.Entry<String, JsonNode> only = object.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return call(only.getKey(), only.getValue());
            }
        }
        ObjectNode resolved = JSON.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode value = resolve(entry.getValue());
            if (!value.isMissingNode()) {
                resolved.set(entry.getKey(), value);
            }
        }
        return resolved;
    }

    private JsonNode call(String function, JsonNode argument) throws UnresolvedValue {
        return switch (function) {
            case "Ref" -> reference(argument.asText());
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> TextNode.valueOf(substituted(argument));
            case "Fn::Join" -> joined(argument);
            case "Fn::Select" -> selected(argument);
            case "Fn::Split" -> split(text(argument.path(1)), text(argument.path(0)));
            case "Fn::FindInMap" -> mapped(argument);
            case "Fn::If" ->
                resolve(argument.path(conditions.holds(argument.path(0).asText()) ? 1 : 2));
            default -> throw new UnresolvedValue(function + " cannot be evaluated here");
        };
    }

    private JsonNode reference(String name) throws UnresolvedValue {
        Optional<JsonNode> pseudo = pseudo(name);
        if (pseudo.isPresent()) {
            return pseudo.get();
        }
        JsonNode parameter = template.path("Parameters").path(name);
        if (!parameter.isMissingNode()) {
            return parameter(name, parameter);
        }
        if (!resources.has(name)) {
            throw new UnresolvedValue("there is neither a parameter nor a resource " + name);
        }
        return TextNode.valueOf(resources.reference(name));
    }

    private Optional<JsonNode> pseudo(String name) {
        return switch (name) {
            case "AWS::Region" -> Optional.of(TextNode.valueOf(account.region()));
            case "AWS::AccountId" -> Optional.of(TextNode.valueOf(account.accountId()));
            case "AWS::Partition" -> Optional.of(TextNode.valueOf(account.partition()));
            case "AWS::StackName" -> Optional.of(TextNode.valueOf(account.stackName()));
            case "AWS::StackId" ->
                Optional.of(TextNode.valueOf(account.arn(
                        "arn:{partition}:cloudformation:{region}:{account}:stack/{name}", account.stackName())));
            case "AWS::URLSuffix" -> Optional.of(TextNode.valueOf("amazonaws.com"));
            case "AWS::NotificationARNs" -> Optional.of(JSON.arrayNode());
            case "AWS::NoValue" -> Optional.of(MissingNode.getInstance());
            default -> Optional.empty();
        };
    }

    private static JsonNode parameter(String name, JsonNode parameter) throws UnresolvedValue {
        JsonNode written = parameter.path("Default");
        String type = parameter.path("Type").asText("String");
        if (written.isMissingNode()) {
            throw new UnresolvedValue("parameter " + name + " has no Default");
        }
        if (type.startsWith("AWS::SSM::")) {
            throw new UnresolvedValue("parameter " + name + " is kept in Systems Manager");
        }
        boolean list = type.equals("CommaDelimitedList") || type.startsWith("List<");
        return list ? split(written.asText().replace(", ", ","), ",") : written;
    }

    private JsonNode attribute(JsonNode argument) throws UnresolvedValue {
        String whole =
                argument.isArray() ? argument.path(0).asText() + "." + text(argument.path(1)) : argument.asText();
        int dot = whole.indexOf('.');
        if (dot < 0) {
            throw new UnresolvedValue("Fn::GetAtt " + whole + " names no attribute");
        }
        return TextNode.valueOf(resources.attribute(whole.substring(0, dot), whole.substring(dot + 1)));
    }

    private String substituted(JsonNode argument) throws UnresolvedValue {
        String pattern = argument.isArray() ? argument.path(0).asText() : argument.asText();
        JsonNode own = argument.path(1);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf("${"); open >= 0; open = pattern.indexOf("${", from)) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(pattern, from, open);
            String name = pattern.substring(open + 2, close).strip();
            if (name.startsWith("!")) {
                text.append("${").append(name.substring(1)).append('}');
            } else if (own.has(name)) {
                text.append(text(own.get(name)));
            } else if (name.indexOf('.') > 0) {
                text.append(attribute(TextNode.valueOf(name)).asText());
            } else {
                text.append(reference(name).asText());
            }
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private JsonNode joined(JsonNode argument) throws UnresolvedValue {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : resolve(argument.path(1))) {
            parts.add(part.asText());
        }
        return TextNode.valueOf(String.join(argument.path(0).asText(), parts));
    }

    private JsonNode selected(JsonNode argument) throws UnresolvedValue {
        JsonNode list = resolve(argument.path(1));
        JsonNode item = list.path(resolve(argument.path(0)).asInt(-1));
        if (item.isMissingNode()) {
            throw new UnresolvedValue("Fn::Select asks for an item that the list does not have");
        }
        return item;
    }

    private static JsonNode split(String text, String delimiter) {
        ArrayNode parts = JSON.arrayNode();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0 && !delimiter.isEmpty(); at = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, at));
            from = at + delimiter.length();
        }
        return parts.add(text.substring(from));
    }

    private JsonNode mapped(JsonNode argument) throws UnresolvedValue {
        JsonNode value = template.path("Mappings")
                .path(text(argument.path(0)))
                .path(text(argument.path(1)))
                .path(text(argument.path(2)));
        if (value.isMissingNode()) {
            throw new UnresolvedValue("Fn::FindInMap finds nothing");
        }
        return value;
    }
}
