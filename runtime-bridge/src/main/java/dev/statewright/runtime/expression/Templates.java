package dev.statewright.runtime.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.intrinsic.IntrinsicCall;
import dev.statewright.runtime.intrinsic.InvalidIntrinsic;
import dev.statewright.runtime.path.InvalidPath;
import dev.statewright.runtime.path.PathExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles payload templates. ASL specification, "Payload Template". */
public final class Templates {
    private Templates() {}

    /**
     * A JSONPath template: fields whose name ends in {@code .$} are paths or intrinsic functions.
     *
     * @throws InvalidExpression where one of them is neither
     */
    public static Template ofPaths(JsonNode json) {
        if (json.isObject()) {
            List<String> names = new ArrayList<>();
            List<Template> values = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                if (field.getKey().endsWith(".$")) {
                    names.add(field.getKey().substring(0, field.getKey().length() - 2));
                    values.add(pathOrIntrinsic(field.getKey(), field.getValue()));
                } else {
                    names.add(field.getKey());
                    values.add(ofPaths(field.getValue()));
                }
            }
            return fields(
                    json,
                    names,
                    values,
                    json.properties().stream().anyMatch(each -> each.getKey().endsWith(".$")));
        }
        if (json.isArray()) {
            List<Template> values = new ArrayList<>();
            json.forEach(item -> values.add(ofPaths(item)));
            return items(json, values);
        }
        return new Template.Literal(json);
    }

    /**
     * A JSONata template: any text in <code>{% … %}</code> is an expression.
     *
     * @param location where it stands: {@code Output}, then {@code Output/name}
     * @throws InvalidExpression where an expression cannot be read
     */
    public static Template ofQueries(JsonNode json, String location) {
        if (json.isTextual() && JsonataExpression.isExpression(json.textValue())) {
            return new Template.Query(JsonataExpression.compile(json.textValue(), location));
        }
        if (json.isObject()) {
            List<String> names = new ArrayList<>();
            List<Template> values = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                names.add(field.getKey());
                values.add(ofQueries(field.getValue(), location + "/" + field.getKey()));
            }
            return fields(json, names, values, false);
        }
        if (json.isArray()) {
            List<Template> values = new ArrayList<>();
            for (int i = 0; i < json.size(); i++) {
                values.add(ofQueries(json.get(i), location + "[" + i + "]"));
            }
            return items(json, values);
        }
        return new Template.Literal(json);
    }

    /** A field that is a path or an intrinsic function as a whole, {@code ErrorPath} for instance. */
    public static Template pathOrIntrinsic(String field, JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            try {
                if (text.startsWith("$")) {
                    return new Template.Path(field, PathExpression.compile(text));
                }
                if (text.startsWith("States.")) {
                    return new Template.Intrinsic(IntrinsicCall.compile(text));
                }
            } catch (InvalidPath | InvalidIntrinsic e) {
                throw new InvalidExpression("The value for the field '" + field
                        + "' must be a valid JSONPath or a valid intrinsic function call. " + e.getMessage());
            }
        }
        throw new InvalidExpression(
                "The value for the field '" + field + "' must be a valid JSONPath or a valid intrinsic function call");
    }

    private static Template fields(JsonNode json, List<String> names, List<Template> values, boolean renamed) {
        if (!renamed && values.stream().allMatch(Template.Literal.class::isInstance)) {
            return new Template.Literal(json);
        }
        return new Template.Fields(names.toArray(new String[0]), values.toArray(new Template[0]));
    }

    private static Template items(JsonNode json, List<Template> values) {
        return values.stream().allMatch(Template.Literal.class::isInstance)
                ? new Template.Literal(json)
                : new Template.Items(values.toArray(new Template[0]));
    }
}
