package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the calls of a recording in order, with the names that this implementation gave where the recording has AWS's. */
final class RecordedCalls {
    private static final String LOG_GROUP = "arn:aws:logs:us-east-1:111111111111:log-group:log_group_name:*";

    private final StepFunctionsApi api;
    private final List<ApiAnswer> answers = new ArrayList<>();
    private final List<String> executions = new ArrayList<>();

    RecordedCalls(StepFunctionsApi api) {
        this.api = api;
    }

    List<ApiAnswer> make(JsonNode calls) {
        for (JsonNode call : calls) {
            ObjectNode request = request(call.path("args"), call.path("raises").asBoolean());
            ApiAnswer answer = ApiAnswer.of(api, operation(call.path("op").asText()), request);
            if (answer.json().has("executionArn") && call.path("op").asText().equals("start_execution")) {
                executions.add(answer.json().get("executionArn").textValue());
                waitForEnd(executions.getLast());
            }
            answers.add(renamed(answer));
        }
        return answers;
    }

    /** {@code create_state_machine} is {@code CreateStateMachine}. */
    static String operation(String recorded) {
        StringBuilder name = new StringBuilder();
        for (String word : recorded.split("_")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private ObjectNode request(JsonNode recorded, boolean raises) {
        String text = Json.write(recorded).replace("logs.describe_log_groups[logGroups][0][arn]", LOG_GROUP);
        if (text.contains("list_map_runs.mapRuns[0][mapRunArn]")) {
            String mapRun = answers.getLast()
                    .json()
                    .path("mapRuns")
                    .path(0)
                    .path("mapRunArn")
                    .asText();
            text = text.replace("list_map_runs.mapRuns[0][mapRunArn]", mapRun);
        }
        for (int i = 0; i < executions.size() && !raises; i++) {
            text = text.replace(recordedName(i), name(i));
        }
        ObjectNode request = (ObjectNode) Json.readTrusted(text);
        if (request.has("nextToken") && request.get("nextToken").isNull()) {
            // the recording lost the token that the call before had answered
            request.set("nextToken", answers.getLast().json().get("nextToken"));
        }
        for (Map.Entry<String, JsonNode> member : List.copyOf(request.properties())) {
            if (member.getValue().isNull() && !raises) {
                request.remove(member.getKey());
            }
        }
        return request;
    }

    /** With the names of executions that the recording has. */
    private ApiAnswer renamed(ApiAnswer answer) {
        String text = Json.write(answer.json());
        for (int i = 0; i < executions.size(); i++) {
            text = text.replace(name(i), recordedName(i));
        }
        return new ApiAnswer(answer.refused(), Json.readTrusted(text));
    }

    private String name(int execution) {
        String arn = executions.get(execution);
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static String recordedName(int execution) {
        return "exec-%08d-0000-0000-0000-000000000000".formatted(execution + 1);
    }

    private void waitForEnd(String execution) {
        ObjectNode request = Json.NODES.objectNode().put("executionArn", execution);
        for (int i = 0; i < 500; i++) {
            JsonNode described = api.call("DescribeExecution", request);
            if (!described.path("status").asText().equals("RUNNING")) {
                return;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
