package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.catalog.IntegrationPattern;

/** The context object as it may look in a state. Developer guide, "Accessing execution data from the Context object". */
final class ContextSample {

    private static final String TIME = "2026-01-01T09:00:00.000Z";
    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:Workflow";
    private static final String EXECUTION = "arn:aws:states:us-east-1:123456789012:execution:Workflow:execution-1";

    private ContextSample() {}

    /** @param item what {@code Map.Item} holds; null outside a Map */
    static ObjectNode of(State state, JsonNode input, JsonNode item) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        ObjectNode execution = context.putObject("Execution");
        execution.put("Id", EXECUTION);
        execution.set("Input", input);
        execution
                .put("Name", "execution-1")
                .put("RoleArn", "arn:aws:iam::123456789012:role/WorkflowRole")
                .put("StartTime", TIME)
                .put("RedriveCount", 0)
                .put("RedriveTime", TIME);
        context.putObject("State")
                .put("EnteredTime", TIME)
                .put("Name", state.name())
                .put("RetryCount", 0);
        context.putObject("StateMachine").put("Id", MACHINE).put("Name", "Workflow");
        if (state instanceof TaskState task
                && IntegrationPattern.of(task.resource()) == IntegrationPattern.WAIT_FOR_TASK_TOKEN) {
            context.putObject("Task").put("Token", "AQCEAAAAKgAAAAMAAAAA");
        }
        if (item != null) {
            context.putObject("Map").set("Item", item);
        }
        return context;
    }

    /** What {@code Map.Item} is for an item. */
    static ObjectNode item(JsonNode value) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("Index", 0);
        item.set("Value", value);
        return item.put("Source", "STATE_DATA");
    }

    /** What it is for a field of an object. */
    static ObjectNode item(String key, JsonNode value) {
        return item(value).put("Key", key);
    }
}
