package dev.statewright.runtime.cloud.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.target.CallTarget;
import dev.statewright.model.target.CallTargets;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskResource.LambdaFunction;
import dev.statewright.runtime.task.TaskResource.Pattern;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Calls AWS for the states that {@link CallTargets} names, and for no other one. To be asked before everything else but mocks. */
public final class AwsTasks implements TaskBackend {
    private static final String FAILED = "States.TaskFailed";

    private record Task(String execution, long task) {}

    private final Function<String, Optional<Path>> definitions;
    private final Optional<AwsClient> client;
    private final Map<Task, Process> running = new ConcurrentHashMap<>();

    /**
     * @param definitions the file of a state machine's definition by its name, beside which its targets are kept
     * @param path folders in which the command is looked for, as in the variable PATH
     */
    public AwsTasks(Function<String, Optional<Path>> definitions, String path) {
        this.definitions = definitions;
        this.client = AwsCommand.onPath(path).map(AwsClient::new);
    }

    /** Looks for the command where the user's shell does. */
    public static AwsTasks ofUser(Function<String, Optional<Path>> definitions) {
        return new AwsTasks(
                definitions, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    @Override
    public boolean answers(TaskRequest request) {
        if (!isCall(request.resource())) {
            return false;
        }
        try {
            return targets(request).of(request.stateName()) == CallTarget.AWS;
        } catch (UnreadableFile e) {
            // it tells when it is started: nothing is called instead
            return true;
        }
    }

    private static boolean isCall(TaskResource resource) {
        return resource instanceof ServiceIntegration || resource instanceof LambdaFunction;
    }

    private CallTargets targets(TaskRequest request) {
        return definitions.apply(request.machineName()).map(CallTargets::of).orElse(CallTargets.NONE);
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        Thread.ofVirtual().name(request.stateName()).start(() -> run(request, completion));
    }

    @Override
    public void cancel(TaskRequest request) {
        Process process = running.remove(new Task(request.executionArn(), request.taskId()));
        if (process != null) {
            process.destroy();
        }
    }

    private void run(TaskRequest request, TaskCompletion completion) {
        Task task = new Task(request.executionArn(), request.taskId());
        Optional<AwsCall> call = AwsCall.of(request.resource());
        if (client.isEmpty()) {
            completion.failed(
                    FAILED,
                    "The state \"" + request.stateName()
                            + "\" is to call AWS, but there is no command aws on the PATH: install the AWS CLI, or let the"
                            + " workspace answer.");
            return;
        }
        if (call.isEmpty() || waitsForJob(request.resource())) {
            completion.failed(
                    FAILED,
                    request.resource().arn()
                            + " is no single call that the aws command can make: mock the state, or call the service without"
                            + " waiting for its job.");
            return;
        }
        try {
            CallTargets targets = targets(request);
            JsonNode parameters = parameters(request);
            JsonNode answer = client.get().call(call.get(), parameters, targets, process -> running.put(task, process));
            answer(request, answer, completion);
        } catch (AwsClient.Refused e) {
            completion.failed(e.failure().error(), e.failure().cause());
        } catch (UnreadableFile | IOException e) {
            completion.failed(FAILED, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(task);
        }
    }

    private static boolean waitsForJob(TaskResource resource) {
        return resource instanceof ServiceIntegration service
                && (service.pattern() == Pattern.SYNC || service.pattern() == Pattern.SYNC_2);
    }

    /** A Task that names a function by its ARN gives it the input as it is. */
    private static JsonNode parameters(TaskRequest request) {
        if (request.resource() instanceof LambdaFunction function) {
            return Json.NODES
                    .objectNode()
                    .put("FunctionName", function.arn())
                    .put("Payload", request.input().text());
        }
        JsonNode parameters = request.input().node();
        if (isInvocation(request) && parameters.path("Payload").isContainerNode()) {
            ObjectNode written = parameters.deepCopy();
            return written.put("Payload", Json.write(parameters.path("Payload")));
        }
        return parameters;
    }

    private static boolean isInvocation(TaskRequest request) {
        return request.resource() instanceof LambdaFunction
                || request.resource() instanceof ServiceIntegration service && service.is("lambda", "invoke");
    }

    private static void answer(TaskRequest request, JsonNode answer, TaskCompletion completion) {
        JsonNode output = answer;
        if (isInvocation(request)) {
            String payload = answer.path("Payload").asText();
            if (answer.has("FunctionError")) {
                completion.failed(errorType(payload), payload);
                return;
            }
            JsonNode result = read(payload);
            output = request.resource() instanceof LambdaFunction
                    ? result
                    : ((ObjectNode) answer).set("Payload", result);
        } else if (answer.path("FailedEntryCount").asInt() > 0
                && request.resource() instanceof ServiceIntegration service
                && service.is("events", "putEvents")) {
            completion.failed("EventBridge.FailedEntry", Json.write(answer));
            return;
        }
        if (request.waitsForToken()) {
            completion.submitted(Payload.of(output));
        } else {
            completion.succeeded(Payload.of(output));
        }
    }

    private static String errorType(String payload) {
        return read(payload).path("errorType").asText("Lambda.Unknown");
    }

    private static JsonNode read(String json) {
        try {
            return Json.read(json);
        } catch (JsonProcessingException e) {
            return Json.NODES.textNode(json);
        }
    }
}
