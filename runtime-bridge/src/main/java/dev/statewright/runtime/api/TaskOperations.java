package dev.statewright.runtime.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskCompletion;

/** The answers of those who hold a task's token. */
final class TaskOperations {
    private static final int LONGEST_TOKEN = 2048;

    private final LocalAccount account;

    TaskOperations(LocalAccount account) {
        this.account = account;
    }

    JsonNode succeed(Request request) {
        String token = request.required("taskToken", 1, LONGEST_TOKEN);
        String output = request.required("output", 0, account.settings().mostBytes());
        request.check();
        TaskCompletion waiting = waitingFor(token);
        Payload result;
        try {
            result = Payload.of(Json.read(output), output);
        } catch (JsonProcessingException e) {
            throw new ApiError("InvalidOutput", "Invalid Output: '" + e.getOriginalMessage() + "'");
        }
        waiting.succeeded(result);
        return Json.NODES.objectNode();
    }

    JsonNode fail(Request request) {
        String token = request.required("taskToken", 1, LONGEST_TOKEN);
        String error = request.text("error", 0, 256).orElse(null);
        String cause = request.text("cause", 0, 32_768).orElse(null);
        request.check();
        waitingFor(token).failed(error, cause);
        return Json.NODES.objectNode();
    }

    JsonNode beat(Request request) {
        String token = request.required("taskToken", 1, LONGEST_TOKEN);
        request.check();
        waitingFor(token).heartbeat();
        return Json.NODES.objectNode();
    }

    private TaskCompletion waitingFor(String token) {
        return account.tokens()
                .waitingFor(token)
                .orElseThrow(() -> token.matches("[0-9a-f]{128}")
                        ? new ApiError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
                        : new ApiError("InvalidToken", "Invalid Token: 'Invalid token'"));
    }
}
