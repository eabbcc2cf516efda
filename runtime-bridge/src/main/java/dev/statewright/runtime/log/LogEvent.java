package dev.statewright.runtime.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import java.util.List;

/** An event of a history as a log shows it. Step Functions Developer Guide, "Using CloudWatch Logs to log execution history". */
public final class LogEvent {
    private static final List<String> DATA = List.of(
            "input",
            "inputDetails",
            "output",
            "outputDetails",
            "parameters",
            "assignedVariables",
            "assignedVariablesDetails");

    private LogEvent() {}

    /** @param data whether inputs and outputs are logged: {@code includeExecutionData} */
    public static ObjectNode json(HistoryEvent event, String executionArn, int redriveCount, boolean data) {
        ObjectNode json = Json.NODES.objectNode().put("id", String.valueOf(event.id()));
        json.put("type", event.type().word());
        JsonNode details = event.toJson().path(event.type().detailsKey());
        ObjectNode shown = details.isObject() ? ((ObjectNode) details).deepCopy() : Json.NODES.objectNode();
        if (!data) {
            shown.remove(DATA);
        }
        json.set("details", shown);
        json.put("previous_event_id", String.valueOf(event.previousEventId()));
        json.put("event_timestamp", String.valueOf(event.timestamp().toEpochMilli()));
        json.put("execution_arn", executionArn);
        return json.put("redrive_count", String.valueOf(redriveCount));
    }
}
