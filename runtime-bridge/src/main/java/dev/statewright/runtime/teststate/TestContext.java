package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Timestamps;
import dev.statewright.runtime.task.TaskResource;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The context object of a test: made up, or given and checked. */
public final class TestContext {
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "Execution", Set.of("Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"),
            "State", Set.of("EnteredTime", "Name", "RetryCount"),
            "StateMachine", Set.of("Id", "Name"),
            "Task", Set.of("Token"),
            "Map", Set.of("Item"));

    /** Fields that are no text. */
    private static final Set<String> OTHER_TYPES = Set.of("Input", "RedriveCount", "RetryCount", "Item");

    private TestContext() {}

    /**
     * Checks a given context object.
     *
     * @throws InvalidTest with AWS's words
     */
    public static void check(JsonNode context, State state) {
        if (!context.isObject()) {
            throw invalid("Context object must be a JSON object");
        }
        for (Map.Entry<String, JsonNode> part : context.properties()) {
            Set<String> fields = FIELDS.get(part.getKey());
            if (fields == null) {
                throw notAllowed(part.getKey());
            }
            if (!part.getValue().isObject()) {
                throw invalid(part.getKey() + " must be an object");
            }
            for (Map.Entry<String, JsonNode> field : part.getValue().properties()) {
                check(part.getKey(), fields, field);
            }
        }
        if (context.has("Task") && !hasToken(state)) {
            throw invalid("Context object contains 'Task' when state is not a Task state with a '.sync' or"
                    + " '.waitForTaskToken' service integration pattern");
        }
    }

    private static void check(String part, Set<String> fields, Map.Entry<String, JsonNode> field) {
        if (!fields.contains(field.getKey())) {
            throw notAllowed(field.getKey());
        }
        if (!OTHER_TYPES.contains(field.getKey()) && !field.getValue().isTextual()) {
            throw invalid(part + "." + field.getKey() + " must be a string");
        }
        if (field.getKey().endsWith("Count") && !field.getValue().isNumber()) {
            throw invalid(part + "." + field.getKey() + " must be a number");
        }
    }

    private static InvalidTest notAllowed(String field) {
        return invalid("Field '" + field + "' is not allowed");
    }

    private static InvalidTest invalid(String problem) {
        return new InvalidTest("Invalid Context object provided: " + problem);
    }

    private static boolean hasToken(State state) {
        return state instanceof TaskState task
                && TaskResource.parse(task.resource()) instanceof TaskResource.ServiceIntegration service
                && service.pattern() != TaskResource.Pattern.REQUEST_RESPONSE;
    }

    /**
     * Makes a context object up.
     *
     * @param arnPrefix {@code arn:aws:states:REGION:ACCOUNT:}
     * @param roleArn null where none was given
     */
    public static JsonNode of(State state, JsonNode input, String arnPrefix, String roleArn, int retries) {
        String machine = UUID.randomUUID().toString();
        String name = UUID.randomUUID().toString();
        String now = Timestamps.utc(Instant.now());
        ObjectNode context = Json.NODES.objectNode();
        ObjectNode execution = context.putObject("Execution");
        execution.put("Id", arnPrefix + "express:" + machine + ":" + name);
        execution.set("Input", input);
        execution.put("Name", name);
        execution.put("RoleArn", roleArn);
        execution.put("StartTime", now);
        context.putObject("StateMachine")
                .put("Id", arnPrefix + "stateMachine:" + machine)
                .put("Name", machine);
        ObjectNode entered = context.putObject("State");
        entered.put("Name", TestSubject.NAME);
        entered.put("EnteredTime", now);
        switch (state.type()) {
            case TASK, MAP, PARALLEL -> entered.put("RetryCount", retries);
            case PASS, CHOICE, WAIT, SUCCEED, FAIL, UNKNOWN -> {}
        }
        if (isInMap(state)) {
            ObjectNode item = context.putObject("Map").putObject("Item");
            item.put("Index", 0);
            item.set("Value", input);
        }
        if (hasToken(state)) {
            context.putObject("Task").put("Token", UUID.randomUUID().toString());
        }
        return context;
    }

    private static boolean isInMap(State state) {
        String path = state.path().scope().syntax().pointer();
        return path.endsWith("/ItemProcessor") || path.endsWith("/Iterator");
    }
}
