package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.util.Map;
import java.util.Set;

/** Whether a mocked result is one that the service could give, by AWS's API models. Step Functions API, "fieldValidationMode". */
public final class ResultCheck {
    /** Integrations that AWS does not check. */
    private static final Set<String> UNCHECKED = Set.of("apigateway", "http", "eks");

    /** Members that Step Functions turns from text into JSON. */
    private static final Set<String> PARSED = Set.of("Payload", "Input", "Output", "Body");

    private final ServiceResults.Schema schema;
    private final boolean strict;

    private ResultCheck(ServiceResults.Schema schema, boolean strict) {
        this.schema = schema;
        this.strict = strict;
    }

    /**
     * @param strict whether required members must be there; what is there is checked in any case
     * @throws InvalidTest with AWS's words
     */
    public static void check(State state, JsonNode result, boolean strict) {
        if (state instanceof TaskState task
                && TaskResource.parse(task.resource()) instanceof ServiceIntegration integration
                && !UNCHECKED.contains(integration.service())) {
            ServiceResults.of(integration)
                    .ifPresent(schema -> new ResultCheck(schema, strict).structure(schema.result(), result));
        }
    }

    /** Names begin with a capital, whatever the service's own spelling. Members that no model knows are let through. */
    private void structure(JsonNode shape, JsonNode value) {
        if (strict) {
            for (JsonNode required : shape.path("r")) {
                if (!value.has(capital(required.textValue()))) {
                    throw invalid("Required field '" + capital(required.textValue()) + "' is missing");
                }
            }
        }
        for (Map.Entry<String, JsonNode> member : shape.path("m").properties()) {
            String name = capital(member.getKey());
            if (value.hasNonNull(name) && !PARSED.contains(name)) {
                check(name, schema.shape(member.getValue().textValue()), value.get(name));
            }
        }
    }

    static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private void check(String field, JsonNode shape, JsonNode value) {
        if (shape.has("m")) {
            require(value.isObject(), field, "must be an object");
            structure(shape, value);
        } else if (shape.has("l")) {
            require(value.isArray(), field, "must be an array");
            length(field, shape, value.size());
            value.forEach(item -> check(field, schema.shape(shape.get("l").textValue()), item));
        } else if (shape.has("v")) {
            require(value.isObject(), field, "must be an object");
            value.properties()
                    .forEach(each ->
                            check(each.getKey(), schema.shape(shape.get("v").textValue()), each.getValue()));
        } else {
            scalar(field, shape, value);
        }
    }

    private static void scalar(String field, JsonNode shape, JsonNode value) {
        switch (shape.path("t").asText()) {
            case "i", "f" -> {
                require(value.isNumber(), field, "must be a number");
                double number = value.doubleValue();
                require(number >= shape.path("min").asDouble(number), field, "is less than the minimum value");
                require(number <= shape.path("max").asDouble(number), field, "exceeds the maximum value");
            }
            case "b" -> require(value.isBoolean(), field, "must be a boolean");
            case "t" -> require(value.isTextual(), field, "must be a string");
            case "s", "B" -> {
                require(value.isTextual(), field, "must be a string");
                length(field, shape, value.textValue().length());
                require(isExpected(shape, value), field, "is not an expected value");
            }
            default -> throw new IllegalStateException("unknown shape " + shape);
        }
    }

    private static boolean isExpected(JsonNode shape, JsonNode value) {
        for (JsonNode allowed : shape.path("e")) {
            if (allowed.equals(value)) {
                return true;
            }
        }
        return !shape.has("e");
    }

    private static void length(String field, JsonNode shape, int length) {
        require(length >= shape.path("min").asInt(0), field, "is smaller than the minimum length");
        require(length <= shape.path("max").asInt(Integer.MAX_VALUE), field, "exceeds the maximum length");
    }

    private static void require(boolean holds, String field, String problem) {
        if (!holds) {
            throw invalid("Field '" + field + "' " + problem);
        }
    }

    private static InvalidTest invalid(String problem) {
        return new InvalidTest("Mock result schema validation error: " + problem);
    }
}
