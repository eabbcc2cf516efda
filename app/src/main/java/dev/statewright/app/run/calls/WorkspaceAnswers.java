package dev.statewright.app.run.calls;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.run.step.FunctionLink;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.TaskState;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells in words who answers a Task state in the workspace.
 *
 * @param tasks does the work there
 */
public record WorkspaceAnswers(FunctionLink functions, TaskBackend tasks) {

    private static final String FUNCTION_NAME = "FunctionName";

    /** Empty where the task would fail because nobody answers. May put the workspace's services together: not for the UI thread. */
    public Optional<String> of(TaskState task) {
        return switch (TaskResource.parse(task.resource())) {
            case TaskResource.LambdaFunction _ -> function(task);
            case TaskResource.Activity activity ->
                Optional.of(
                        Words.text(tasks.answers(request(task, activity)) ? "run.calls-worker" : "run.calls-window"));
            case TaskResource.ServiceIntegration service ->
                service.is("lambda", "invoke") ? function(task) : service(task, service);
            case TaskResource.Unknown _ -> Optional.empty();
        };
    }

    private Optional<String> function(TaskState task) {
        return functions
                .functionOf(task)
                .map(function -> Words.text("run.calls-function", function.name()))
                .or(() -> isDecidedLater(task) ? Optional.of(Words.text("run.calls-later")) : Optional.empty());
    }

    /** The function's name comes from the data. */
    private static boolean isDecidedLater(TaskState task) {
        JsonNode parameters = task.parameters().orElse(Json.NODES.objectNode());
        return parameters.has(FUNCTION_NAME + ".$")
                || parameters.path(FUNCTION_NAME).asText().startsWith("{%");
    }

    private Optional<String> service(TaskState task, TaskResource.ServiceIntegration service) {
        if (tasks.answers(request(task, service))) {
            return Optional.of(
                    service.is("states", "startExecution")
                            ? Words.text("run.calls-workflow")
                            : Words.text("run.calls-service", service.service().replaceFirst("^aws-sdk:", "")));
        }
        return service.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN
                ? Optional.of(Words.text("run.calls-window"))
                : Optional.empty();
    }

    private static TaskRequest request(TaskState task, TaskResource resource) {
        return new TaskRequest(
                0,
                resource,
                task.name(),
                Payload.EMPTY_OBJECT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                0,
                0,
                OptionalInt.empty());
    }
}
