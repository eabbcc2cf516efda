package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.history.Timestamps;
import java.time.Instant;

/** Makes the context object {@code $$}. Step Functions Developer Guide, "Accessing execution data from the Context object". */
final class ContextObject {
    private final ExecutionIdentity identity;
    private final Instant start;
    private final Payload input;
    private int redriveCount;
    private Instant redriveTime;
    private JsonNode execution;
    private JsonNode machine;

    ContextObject(ExecutionIdentity identity, Instant start, Payload input) {
        this.identity = identity;
        this.start = start;
        this.input = input;
    }

    /**
     * @param token null outside a task that waits for one
     * @param ownItem the item of a Map state that selects its items; null otherwise
     */
    JsonNode of(Frame frame, String token, JsonNode ownItem) {
        ObjectNode context = Json.NODES.objectNode();
        context.set("Execution", execution());
        context.set("StateMachine", machine());
        ObjectNode state = context.putObject("State");
        state.put("Name", frame.state.name());
        state.put("EnteredTime", Timestamps.utc(frame.enteredAt));
        if (frame.state.type() == StateType.TASK
                || frame.state.type() == StateType.MAP
                || frame.state.type() == StateType.PARALLEL) {
            state.put("RetryCount", frame.retryCount);
        }
        JsonNode item = ownItem == null ? item(frame) : ownItem;
        if (item != null) {
            context.putObject("Map").set("Item", item);
        }
        if (token != null) {
            context.putObject("Task").put("Token", token);
        }
        return context;
    }

    void redriven(int count, Instant at) {
        redriveCount = count;
        redriveTime = at;
        execution = null;
    }

    private JsonNode execution() {
        if (execution == null) {
            ObjectNode made = Json.NODES.objectNode();
            made.put("Id", identity.executionArn());
            made.set("Input", input.node());
            made.put("StartTime", Timestamps.utc(start));
            made.put("Name", identity.executionName());
            made.put("RoleArn", identity.roleArn());
            made.put("RedriveCount", redriveCount);
            if (redriveTime != null) {
                made.put("RedriveTime", Timestamps.utc(redriveTime));
            }
            execution = made;
        }
        return execution;
    }

    private JsonNode machine() {
        if (machine == null) {
            machine = Json.NODES.objectNode().put("Id", identity.machineArn()).put("Name", identity.machineName());
        }
        return machine;
    }

    /** The item of the innermost iteration around. */
    private static JsonNode item(Frame frame) {
        for (Frame each = frame; each != null; each = each.group == null ? null : each.group.owner) {
            if (each.mapItem != null) {
                return each.mapItem;
            }
        }
        return null;
    }
}
