package dev.statewright.runtime.maprun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Timestamps;
import java.util.ArrayList;
import java.util.List;

/** A child's result as a ResultWriter gives it. Step Functions Developer Guide, "ResultWriter (Map)". */
public final class ChildResult {
    private ChildResult() {}

    /** One value, or several where an array is flattened. Whoever did not succeed is told of as it is. */
    public static List<JsonNode> of(ChildRecord child, boolean express, WriterConfig.Transformation transformation) {
        if (child.status() != ChildStatus.SUCCEEDED) {
            return List.of(whole(child, express));
        }
        return switch (transformation) {
            case NONE -> List.of(whole(child, express));
            case COMPACT -> List.of(child.output().node());
            case FLATTEN -> flat(child.output().node());
        };
    }

    private static List<JsonNode> flat(JsonNode output) {
        if (!output.isArray()) {
            return List.of(output);
        }
        List<JsonNode> elements = new ArrayList<>();
        output.forEach(elements::add);
        return elements;
    }

    /** The child's output, or what is said of a failure that the Map state tolerates. */
    public static JsonNode inState(ChildRecord child) {
        if (child.status() == ChildStatus.SUCCEEDED) {
            return child.output().node();
        }
        ObjectNode failure =
                Json.NODES.objectNode().put("Status", child.status().name());
        putFailure(failure, child);
        return failure;
    }

    private static ObjectNode whole(ChildRecord child, boolean express) {
        ObjectNode json = Json.NODES.objectNode();
        json.put("ExecutionArn", child.arn());
        json.put("Input", child.input().text());
        json.putObject("InputDetails").put("Included", true);
        json.put("Name", child.name());
        if (child.output() != null) {
            json.put("Output", child.output().text());
            json.putObject("OutputDetails").put("Included", true);
        }
        putFailure(json, child);
        if (child.status() != ChildStatus.PENDING) {
            json.put("RedriveCount", child.redriveCount());
            json.put("RedriveStatus", RedriveState.of(child.status(), express).status());
            RedriveState.of(child.status(), express)
                    .reason()
                    .ifPresent(reason -> json.put("RedriveStatusReason", reason));
            json.put("StartDate", Timestamps.utc(child.startDate()));
        }
        json.put("StateMachineArn", child.machineArn());
        json.put("Status", child.status().name());
        if (child.stopDate() != null) {
            json.put("StopDate", Timestamps.utc(child.stopDate()));
        }
        return json;
    }

    private static void putFailure(ObjectNode json, ChildRecord child) {
        if (child.error() != null) {
            json.put("Error", child.error());
        }
        if (child.cause() != null) {
            json.put("Cause", child.cause());
        }
    }
}
