package dev.statewright.runtime.nested;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.StartAnswer;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.Pattern;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * {@code states:startExecution} for one execution: starts others and, with {@code .sync}, waits for them; those are stopped with it. Step
 * Functions Developer Guide, "Start workflow executions from a task state".
 */
public final class NestedExecutions implements TaskBackend {
    private static final Set<String> PARAMETERS = Set.of("StateMachineArn", "Input", "Name", "TraceHeader");

    private final Supplier<StepFunctionsCalls> calls;
    private final Ancestry own;
    private final Map<Long, String> awaited = new ConcurrentHashMap<>();

    /** @param calls asked for when first needed */
    public NestedExecutions(Supplier<StepFunctionsCalls> calls, Ancestry own) {
        this.calls = calls;
        this.own = own;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return request.resource() instanceof ServiceIntegration service && service.is("states", "startExecution");
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        Pattern pattern = ((ServiceIntegration) request.resource()).pattern();
        JsonNode started;
        try {
            started = calls.get().call("StartExecution", arguments(request), own);
        } catch (CallRefused e) {
            completion.failed("StepFunctions." + e.exception(), cause(e));
            return;
        }
        String arn = started.path("executionArn").textValue();
        Payload answer = Payload.of(StartAnswer.of(arn, instant(started.path("startDate"))));
        switch (pattern) {
            case REQUEST_RESPONSE -> completion.succeeded(answer);
            case WAIT_FOR_TASK_TOKEN -> completion.submitted(answer);
            case SYNC, SYNC_2 -> {
                awaited.put(request.taskId(), arn);
                completion.submitted(answer);
                await(request, arn, completion);
            }
        }
    }

    @Override
    public void resume(TaskRequest request, Optional<Payload> answer, TaskCompletion completion) {
        Pattern pattern = ((ServiceIntegration) request.resource()).pattern();
        if (answer.isEmpty()) {
            start(request, completion);
        } else if (pattern == Pattern.SYNC || pattern == Pattern.SYNC_2) {
            String arn = answer.get().node().path("ExecutionArn").asText();
            awaited.put(request.taskId(), arn);
            await(request, arn, completion);
        }
    }

    private static ObjectNode arguments(TaskRequest request) {
        ObjectNode arguments = MemberNames.request(request.input().node());
        arguments.properties().removeIf(member -> !PARAMETERS.contains(MemberNames.upper(member.getKey())));
        return arguments;
    }

    /** Without the fraction of a millisecond. */
    private static Instant instant(JsonNode seconds) {
        return Instant.ofEpochMilli(
                seconds.decimalValue().multiply(BigDecimal.valueOf(1000)).longValue());
    }

    /** As version 1 of the AWS SDK for Java words it. */
    private static String cause(CallRefused e) {
        return e.getMessage() + " (Service: AWSStepFunctions; Status Code: 400; Error Code: " + e.code()
                + "; Request ID: " + UUID.randomUUID() + "; Proxy: null)";
    }

    private void await(TaskRequest request, String arn, TaskCompletion completion) {
        calls.get().onIdle(arn, completion::idle);
        calls.get().whenEnded(arn, () -> {
            if (awaited.remove(request.taskId(), arn)) {
                ended(request, arn, completion);
            }
        });
    }

    private void ended(TaskRequest request, String arn, TaskCompletion completion) {
        JsonNode described;
        try {
            described = calls.get()
                    .call("DescribeExecution", Json.NODES.objectNode().put("executionArn", arn), own);
        } catch (CallRefused e) {
            // an Express execution cannot be described
            completion.failed("StepFunctions." + e.exception(), cause(e));
            return;
        }
        if (described.path("status").asText().equals("RUNNING")) {
            // it was let go: a later process goes on with both
            return;
        }
        ObjectNode answer = (ObjectNode) MemberNames.optimizedAnswer(described);
        if (!described.path("status").asText().equals("SUCCEEDED")) {
            completion.failed("States.TaskFailed", Json.write(answer));
            return;
        }
        if (((ServiceIntegration) request.resource()).pattern() == Pattern.SYNC_2) {
            answer.set("Input", Json.readTrusted(answer.get("Input").textValue()));
            answer.set("Output", Json.readTrusted(answer.get("Output").textValue()));
        }
        completion.succeeded(Payload.of(answer));
    }

    @Override
    public void cancel(TaskRequest request) {
        String arn = awaited.remove(request.taskId());
        if (arn != null) {
            ObjectNode stop = Json.NODES.objectNode().put("executionArn", arn);
            // the caller's thread must not wait for the other execution's
            Thread.ofVirtual().name("stop " + arn).start(() -> stop(stop));
        }
    }

    private void stop(ObjectNode request) {
        try {
            calls.get().call("StopExecution", request, own);
        } catch (CallRefused e) {
            // it is gone already: nothing is left to stop
        }
    }
}
