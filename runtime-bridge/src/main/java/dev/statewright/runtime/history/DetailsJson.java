package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Details of events, from and to the API's JSON. */
final class DetailsJson {
    private DetailsJson() {}

    static ObjectNode write(EventDetails details) {
        ObjectNode json = Json.NODES.objectNode();
        switch (details) {
            case EventDetails.None _, EventDetails.Other _ -> {
                return null;
            }
            case EventDetails.ExecutionStarted started -> {
                payload(json, "input", started.input());
                text(json, "roleArn", started.roleArn());
            }
            case EventDetails.ExecutionSucceeded succeeded -> payload(json, "output", succeeded.output());
            case EventDetails.ExecutionRedriven redriven -> json.put("redriveCount", redriven.redriveCount());
            case EventDetails.Failure failure -> failure(json, failure.error(), failure.cause());
            case EventDetails.StateEntered entered -> {
                json.put("name", entered.name());
                payload(json, "input", entered.input());
            }
            case EventDetails.StateExited exited -> {
                json.put("name", exited.name());
                payload(json, "output", exited.output());
                if (!exited.assigned().isEmpty()) {
                    ObjectNode variables = json.putObject("assignedVariables");
                    exited.assigned().forEach((name, value) -> variables.put(name, value.text()));
                    json.putObject("assignedVariablesDetails").put("truncated", false);
                }
            }
            case EventDetails.LambdaScheduled scheduled -> {
                json.put("resource", scheduled.resource());
                payload(json, "input", scheduled.input());
                number(json, "timeoutInSeconds", scheduled.timeoutInSeconds());
                credentials(json, scheduled.credentialsRole());
            }
            case EventDetails.Answer answer -> payload(json, "output", answer.output());
            case EventDetails.TaskScheduled scheduled -> {
                resource(json, scheduled.resourceType(), scheduled.resource());
                text(json, "region", scheduled.region());
                json.put("parameters", scheduled.parameters().text());
                number(json, "timeoutInSeconds", scheduled.timeoutInSeconds());
                number(json, "heartbeatInSeconds", scheduled.heartbeatInSeconds());
                credentials(json, scheduled.credentialsRole());
            }
            case EventDetails.TaskStarted started -> resource(json, started.resourceType(), started.resource());
            case EventDetails.TaskAnswer answer -> {
                resource(json, answer.resourceType(), answer.resource());
                payload(json, "output", answer.output());
            }
            case EventDetails.TaskFailure failure -> {
                resource(json, failure.resourceType(), failure.resource());
                failure(json, failure.error(), failure.cause());
            }
            case EventDetails.ActivityScheduled scheduled -> {
                json.put("resource", scheduled.resource());
                payload(json, "input", scheduled.input());
                number(json, "timeoutInSeconds", scheduled.timeoutInSeconds());
                number(json, "heartbeatInSeconds", scheduled.heartbeatInSeconds());
            }
            case EventDetails.ActivityStarted started -> text(json, "workerName", started.workerName());
            case EventDetails.MapStarted started -> json.put("length", started.length());
            case EventDetails.MapIteration iteration ->
                json.put("name", iteration.name()).put("index", iteration.index());
            case EventDetails.MapRunStarted started -> json.put("mapRunArn", started.mapRunArn());
            case EventDetails.MapRunRedriven redriven ->
                json.put("mapRunArn", redriven.mapRunArn()).put("redriveCount", redriven.redriveCount());
            case EventDetails.EvaluationFailed failed -> {
                failure(json, failed.error(), failed.cause());
                text(json, "location", failed.location());
                text(json, "state", failed.state());
            }
        }
        return json;
    }

    static EventDetails read(EventType type, JsonNode json) {
        return switch (type) {
            case EXECUTION_STARTED -> new EventDetails.ExecutionStarted(payload(json, "input"), text(json, "roleArn"));
            case EXECUTION_SUCCEEDED -> new EventDetails.ExecutionSucceeded(payload(json, "output"));
            case EXECUTION_REDRIVEN ->
                new EventDetails.ExecutionRedriven(json.path("redriveCount").asInt());
            case EXECUTION_FAILED,
                    EXECUTION_ABORTED,
                    EXECUTION_TIMED_OUT,
                    LAMBDA_FUNCTION_SCHEDULE_FAILED,
                    LAMBDA_FUNCTION_START_FAILED,
                    LAMBDA_FUNCTION_FAILED,
                    LAMBDA_FUNCTION_TIMED_OUT,
                    ACTIVITY_SCHEDULE_FAILED,
                    ACTIVITY_FAILED,
                    ACTIVITY_TIMED_OUT,
                    MAP_RUN_FAILED -> new EventDetails.Failure(text(json, "error"), text(json, "cause"));
            case PASS_STATE_ENTERED,
                    TASK_STATE_ENTERED,
                    CHOICE_STATE_ENTERED,
                    WAIT_STATE_ENTERED,
                    PARALLEL_STATE_ENTERED,
                    MAP_STATE_ENTERED,
                    SUCCEED_STATE_ENTERED,
                    FAIL_STATE_ENTERED -> new EventDetails.StateEntered(name(json), payload(json, "input"));
            case PASS_STATE_EXITED,
                    TASK_STATE_EXITED,
                    CHOICE_STATE_EXITED,
                    WAIT_STATE_EXITED,
                    PARALLEL_STATE_EXITED,
                    MAP_STATE_EXITED,
                    SUCCEED_STATE_EXITED ->
                new EventDetails.StateExited(
                        name(json), payload(json, "output"), assigned(json.path("assignedVariables")));
            case LAMBDA_FUNCTION_SCHEDULED ->
                new EventDetails.LambdaScheduled(
                        json.path("resource").asText(),
                        payload(json, "input"),
                        number(json, "timeoutInSeconds"),
                        role(json));
            case LAMBDA_FUNCTION_SUCCEEDED, ACTIVITY_SUCCEEDED -> new EventDetails.Answer(payload(json, "output"));
            case TASK_SCHEDULED ->
                new EventDetails.TaskScheduled(
                        json.path("resourceType").asText(),
                        json.path("resource").asText(),
                        text(json, "region"),
                        payload(json, "parameters"),
                        number(json, "timeoutInSeconds"),
                        number(json, "heartbeatInSeconds"),
                        role(json));
            case TASK_STARTED ->
                new EventDetails.TaskStarted(
                        json.path("resourceType").asText(),
                        json.path("resource").asText());
            case TASK_SUBMITTED, TASK_SUCCEEDED ->
                new EventDetails.TaskAnswer(
                        json.path("resourceType").asText(),
                        json.path("resource").asText(),
                        payload(json, "output"));
            case TASK_START_FAILED, TASK_SUBMIT_FAILED, TASK_FAILED, TASK_TIMED_OUT ->
                new EventDetails.TaskFailure(
                        json.path("resourceType").asText(),
                        json.path("resource").asText(),
                        text(json, "error"),
                        text(json, "cause"));
            case ACTIVITY_SCHEDULED ->
                new EventDetails.ActivityScheduled(
                        json.path("resource").asText(),
                        payload(json, "input"),
                        number(json, "timeoutInSeconds"),
                        number(json, "heartbeatInSeconds"));
            case ACTIVITY_STARTED -> new EventDetails.ActivityStarted(text(json, "workerName"));
            case MAP_STATE_STARTED ->
                new EventDetails.MapStarted(json.path("length").asInt());
            case MAP_ITERATION_STARTED, MAP_ITERATION_SUCCEEDED, MAP_ITERATION_FAILED, MAP_ITERATION_ABORTED ->
                new EventDetails.MapIteration(name(json), json.path("index").asInt());
            case MAP_RUN_STARTED ->
                new EventDetails.MapRunStarted(json.path("mapRunArn").asText());
            case MAP_RUN_REDRIVEN ->
                new EventDetails.MapRunRedriven(
                        json.path("mapRunArn").asText(),
                        json.path("redriveCount").asInt());
            case EVALUATION_FAILED ->
                new EventDetails.EvaluationFailed(
                        text(json, "error"), text(json, "cause"), text(json, "location"), text(json, "state"));
            case TASK_STATE_ABORTED,
                    WAIT_STATE_ABORTED,
                    PARALLEL_STATE_STARTED,
                    PARALLEL_STATE_SUCCEEDED,
                    PARALLEL_STATE_FAILED,
                    PARALLEL_STATE_ABORTED,
                    MAP_STATE_SUCCEEDED,
                    MAP_STATE_FAILED,
                    MAP_STATE_ABORTED,
                    LAMBDA_FUNCTION_STARTED,
                    MAP_RUN_SUCCEEDED,
                    MAP_RUN_ABORTED,
                    UNKNOWN -> EventDetails.NONE;
        };
    }

    private static void payload(ObjectNode json, String field, Payload value) {
        if (value != null) {
            json.put(field, value.text());
            json.putObject(field + "Details").put("truncated", false);
        }
    }

    private static Payload payload(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        // a file exported by some tool may hold the value itself instead of its text
        return value.isTextual() ? Payload.ofText(value.textValue()) : Payload.of(value);
    }

    private static void failure(ObjectNode json, String error, String cause) {
        text(json, "error", error);
        text(json, "cause", cause);
    }

    private static void resource(ObjectNode json, String type, String resource) {
        json.put("resourceType", type).put("resource", resource);
    }

    private static void credentials(ObjectNode json, String role) {
        if (role != null) {
            json.putObject("taskCredentials").put("roleArn", role);
        }
    }

    private static String role(JsonNode json) {
        return text(json.path("taskCredentials"), "roleArn");
    }

    private static void text(ObjectNode json, String field, String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isMissingNode() || value.isNull()
                ? null
                : value.isTextual() ? value.textValue() : Json.write(value);
    }

    private static String name(JsonNode json) {
        return json.path("name").asText();
    }

    private static void number(ObjectNode json, String field, Long value) {
        if (value != null) {
            json.put(field, value.longValue());
        }
    }

    private static Long number(JsonNode json, String field) {
        return json.path(field).isNumber() ? Long.valueOf(json.path(field).asLong()) : null;
    }

    private static Map<String, Payload> assigned(JsonNode json) {
        Map<String, Payload> values = new LinkedHashMap<>();
        json.properties()
                .forEach(field -> values.put(
                        field.getKey(),
                        field.getValue().isTextual()
                                ? Payload.ofText(field.getValue().textValue())
                                : Payload.of(field.getValue())));
        return values;
    }
}
