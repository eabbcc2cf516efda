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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Calls AWS for the states that {@link CallTargets} names, and for no other one. To be asked before everything else but mocks. */
public final class AwsTasks implements TaskBackend, AutoCloseable {
    private static final String FAILED = "States.TaskFailed";

    /** Between two questions how a job goes: it grows to this from the first pause. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final double GROWTH = 1.5;

    private record Task(String execution, long task) {
        static Task of(TaskRequest request) {
            return new Task(request.executionArn(), request.taskId());
        }
    }

    private final Function<String, Optional<Path>> definitions;
    private final Optional<AwsClient> client;
    private final Duration firstPause;
    private final Map<Task, AwsWork> running = new ConcurrentHashMap<>();

    /**
     * @param definitions the file of a state machine's definition by its name, beside which its targets are kept
     * @param path folders in which the command is looked for, as in the variable PATH
     * @param firstPause before it is asked for the first time how a job goes
     */
    public AwsTasks(Function<String, Optional<Path>> definitions, String path, Duration firstPause) {
        this.definitions = definitions;
        this.firstPause = firstPause;
        this.client = AwsCommand.onPath(path).map(AwsClient::new);
    }

    /** Looks for the command where the user's shell does. */
    public static AwsTasks ofUser(Function<String, Optional<Path>> definitions) {
        return new AwsTasks(
                definitions, Optional.ofNullable(System.getenv("PATH")).orElse(""), Duration.ofSeconds(2));
    }

    @Override
    public boolean isChosen() {
        return true;
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
        begin(request, Optional.empty(), completion);
    }

    @Override
    public void resume(TaskRequest request, Optional<Payload> answer, TaskCompletion completion) {
        if (answer.isEmpty() || waitsForJob(request.resource())) {
            begin(request, answer, completion);
        }
    }

    private void begin(TaskRequest request, Optional<Payload> begun, TaskCompletion completion) {
        AwsWork work = new AwsWork();
        running.put(Task.of(request), work);
        Thread.ofVirtual().name(request.stateName()).start(() -> {
            try {
                run(request, begun, completion, work);
            } finally {
                running.remove(Task.of(request), work);
            }
        });
    }

    @Override
    public void cancel(TaskRequest request) {
        AwsWork work = running.remove(Task.of(request));
        if (work != null) {
            work.cancel();
        }
    }

    private void run(TaskRequest request, Optional<Payload> begun, TaskCompletion completion, AwsWork work) {
        Optional<AwsCall> call = AwsCall.of(request.resource());
        if (client.isEmpty()) {
            completion.failed(
                    FAILED,
                    "The state \"" + request.stateName()
                            + "\" is to call AWS, but there is no command aws on the PATH: install the AWS CLI, or let the"
                            + " workspace answer.");
            return;
        }
        boolean waits = waitsForJob(request.resource());
        Optional<AwsJob> job = AwsJob.of(request.resource());
        if (call.isEmpty() || waits && job.isEmpty()) {
            completion.failed(
                    FAILED,
                    request.resource().arn() + " is nothing that the aws command can be asked for here"
                            + (waits ? ", because its job cannot be asked after" : "")
                            + ": mock the state, or call the service without waiting for its job.");
            return;
        }
        try {
            CallTargets targets = targets(request);
            JsonNode parameters = parameters(request);
            if (waits) {
                JsonNode first = begun.isPresent()
                        ? begun.get().node()
                        // never broken off: nobody would know whether there is a job
                        : client.get().call(call.get(), parameters, targets, _ -> {});
                await(job.get(), call.get(), parameters, first, targets, completion, work);
            } else {
                answer(request, client.get().call(call.get(), parameters, targets, work::begins), completion);
            }
        } catch (AwsClient.Refused e) {
            completion.failed(e.failure().error(), e.failure().cause());
        } catch (UnreadableFile | IOException e) {
            completion.failed(FAILED, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks how a job goes until it has ended, or nobody waits for it any more. */
    private void await(
            AwsJob job,
            AwsCall call,
            JsonNode parameters,
            JsonNode begun,
            CallTargets targets,
            TaskCompletion completion,
            AwsWork work)
            throws AwsClient.Refused, IOException, InterruptedException {
        if (begun.path("Failures").isArray() && !begun.path("Failures").isEmpty()) {
            // a cluster without room for the task
            completion.failed(FAILED, Json.write(begun));
            return;
        }
        completion.submitted(Payload.of(begun));
        Duration pause = firstPause;
        while (work.pause(pause)) {
            JsonNode described = job.output()
                    .apply(client.get()
                            .call(
                                    call.to(job.describe()),
                                    job.describing().apply(parameters, begun),
                                    targets,
                                    _ -> {}));
            if (job.hasEnded().test(described)) {
                if (job.hasSucceeded().test(described)) {
                    completion.succeeded(Payload.of(described));
                } else {
                    completion.failed(FAILED, Json.write(described));
                }
                return;
            }
            Duration longer = Duration.ofMillis((long) (pause.toMillis() * GROWTH) + 1);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        if (work.isCancelled()) {
            client.get().call(call.to(job.stop()), job.stopping().apply(parameters, begun), targets, _ -> {});
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

    /** Asks after no job any more; those that were begun go on in AWS. */
    @Override
    public void close() {
        running.values().forEach(AwsWork::leave);
    }
}
