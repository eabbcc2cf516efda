package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.shell.ClockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Step Functions of its own for a test. */
public final class LocalApi {
    private static final String ROLE = "arn:aws:iam::123456789012:role/test";

    private final StepFunctionsApi api;

    public LocalApi(ClockMode clock) {
        this(new LocalAccount(new Arns("us-east-1", "123456789012"), clock, Optional.empty(), List.of()));
    }

    public LocalApi(LocalAccount account) {
        api = new StepFunctionsApi(account);
    }

    public JsonNode call(String operation, String request) {
        return api.call(operation, Json.readTrusted(request.replace('\'', '"')));
    }

    /** The refusal as {@code CODE: message}. */
    public String refusal(String operation, String request) {
        try {
            return "not refused: " + call(operation, request);
        } catch (ApiError e) {
            return e.code() + ": " + e.getMessage();
        }
    }

    /** Makes a machine and gives its ARN; single quotes stand for double ones. */
    public String machine(String name, String type, String definition) {
        ObjectNode request = Json.NODES
                .objectNode()
                .put("name", name)
                .put("type", type)
                .put("roleArn", ROLE)
                .put("definition", definition.replace('\'', '"'));
        return api.call("CreateStateMachine", request).path("stateMachineArn").textValue();
    }

    public String machine(String name, String definition) {
        return machine(name, "STANDARD", definition);
    }

    /** Starts an execution and gives its ARN. */
    public String start(String machineArn, String input) {
        ObjectNode request =
                Json.NODES.objectNode().put("stateMachineArn", machineArn).put("input", input.replace('\'', '"'));
        return api.call("StartExecution", request).path("executionArn").textValue();
    }

    public JsonNode describe(String executionArn) {
        return call("DescribeExecution", "{'executionArn':'" + executionArn + "'}");
    }

    /** Describes an execution once it has that status. */
    public JsonNode describe(String executionArn, String status) {
        JsonNode described = describe(executionArn);
        for (int i = 0; i < 1000 && !described.path("status").asText().equals(status); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            described = describe(executionArn);
        }
        return described;
    }

    /** Runs a machine to its end. */
    public JsonNode run(String machineArn, String input) {
        String arn = start(machineArn, input);
        JsonNode described = describe(arn);
        for (int i = 0; i < 1000 && described.path("status").asText().equals("RUNNING"); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            described = describe(arn);
        }
        return described;
    }

    public List<JsonNode> history(String executionArn) {
        List<JsonNode> events = new ArrayList<>();
        call("GetExecutionHistory", "{'maxResults':1000,'executionArn':'" + executionArn + "'}")
                .path("events")
                .forEach(events::add);
        return events;
    }

    /** The types of the events, in order. */
    public List<String> events(String executionArn) {
        return history(executionArn).stream()
                .map(event -> event.path("type").asText())
                .toList();
    }
}
