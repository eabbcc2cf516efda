package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.registry.RegisteredExecution;
import java.util.List;

/** GetExecutionHistory. */
final class HistoryOperations {
    private static final List<String> DATA = List.of("input", "output", "parameters", "assignedVariables");

    private final LocalAccount account;
    private final MapRunIndex index;

    HistoryOperations(LocalAccount account, MapRunIndex index) {
        this.account = account;
        this.index = index;
    }

    JsonNode history(Request request) {
        boolean reverse = request.flag("reverseOrder", false);
        boolean data = request.flag("includeExecutionData", true);
        Page page = Page.of(request, "events");
        String arn = ResourceArn.execution(request, "executionArn");
        boolean child = MapRunIndex.isChild(arn);
        RegisteredExecution execution = child
                ? index.child(arn).workflow()
                : account.executions().execution(arn).orElseThrow(() -> ApiError.noSuchExecution(arn));
        List<HistoryEvent> events =
                child ? index.child(arn).child().history() : execution.run().history();
        return page.of(reverse ? events.reversed() : events, event -> json(event, execution, data));
    }

    private static ObjectNode json(HistoryEvent event, RegisteredExecution execution, boolean data) {
        ObjectNode json = event.toJson();
        json.set("timestamp", Dates.of(event.timestamp()));
        if (event.type() == EventType.EXECUTION_STARTED) {
            ObjectNode details = (ObjectNode) json.get(event.type().detailsKey());
            execution.aliasArn().ifPresent(arn -> details.put("stateMachineAliasArn", arn));
            execution.versionArn().ifPresent(arn -> details.put("stateMachineVersionArn", arn));
        }
        if (!data) {
            json.forEach(member -> {
                if (member instanceof ObjectNode details) {
                    details.remove(DATA);
                }
            });
        }
        return json;
    }
}
