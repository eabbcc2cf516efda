package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.Work;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Task states: asks for the work, takes the answers. */
final class Tasks {
    private final Interpreter interpreter;
    private final Map<Long, Frame> waiting = new HashMap<>();
    private final Map<String, Integer> invocations = new HashMap<>();
    private long latest;

    Tasks(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Numbers go on after those of another. */
    void goOnAfter(Tasks ended) {
        latest = Math.max(latest, ended.latest);
    }

    void schedule(Frame frame, Work.Task task) {
        Evaluation evaluation = interpreter.evaluation(frame);
        String token = hasToken(task.resource()) ? token() : null;
        evaluation.withToken(token);
        Payload selected =
                frame.state.isJsonata() ? frame.input : frame.state.input().of(frame.input, evaluation);
        evaluation.over(selected);
        Payload input = task.arguments() == null
                ? selected
                : Payload.of(task.arguments().evaluate(evaluation));
        interpreter.dataLimit().check(frame, input);
        ServiceArguments.check(task.resource(), input);
        Long timeout = Amounts.seconds("TimeoutSeconds", task.timeout(), evaluation);
        Long heartbeat = Amounts.seconds("HeartbeatSeconds", task.heartbeat(), evaluation);
        JsonNode credentials =
                task.credentials() == null ? null : task.credentials().evaluate(evaluation);
        String role = credentials != null && credentials.path("RoleArn").isTextual()
                ? credentials.path("RoleArn").textValue()
                : null;
        PendingTask pending = new PendingTask(request(frame, task.resource(), input, timeout, heartbeat, token), role);
        frame.task = pending;
        waiting.put(pending.id(), frame);
        // whether there is such an activity is known outside only
        if (!(task.resource() instanceof TaskResource.Activity)) {
            scheduled(frame);
        }
        interpreter.effect(new Effect.ScheduleTask(pending.request));
    }

    private void scheduled(Frame frame) {
        PendingTask pending = frame.task;
        TaskEvents.scheduled(interpreter, frame);
        pending.request
                .timeout()
                .ifPresent(timeout -> pending.timeoutTimer = interpreter
                        .timers()
                        .start(frame, interpreter.now().plus(timeout), Effect.Purpose.TASK_TIMEOUT));
        startHeartbeat(frame);
    }

    /** A request for something that has no events of its own. */
    TaskRequest request(Frame frame, TaskResource resource, Payload input) {
        return request(frame, resource, input, null, null, null);
    }

    private TaskRequest request(
            Frame frame, TaskResource resource, Payload input, Long timeout, Long heartbeat, String token) {
        int invocation = invocations.merge(frame.state.name(), 1, Integer::sum) - 1;
        return new TaskRequest(
                ++latest,
                resource,
                frame.state.name(),
                input,
                Optional.ofNullable(timeout).map(Duration::ofSeconds),
                Optional.ofNullable(heartbeat).map(Duration::ofSeconds),
                Optional.ofNullable(token),
                interpreter.identity().machineName(),
                frame.record.identity.executionArn(),
                frame.retryCount,
                invocation,
                iteration(frame));
    }

    private static boolean hasToken(TaskResource resource) {
        return switch (resource) {
            case TaskResource.ServiceIntegration service -> service.pattern() != TaskResource.Pattern.REQUEST_RESPONSE;
            case TaskResource.Activity _ -> true;
            case TaskResource.LambdaFunction _, TaskResource.Unknown _ -> false;
        };
    }

    private String token() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            token.append(HexFormat.of().toHexDigits(interpreter.bits()));
        }
        return token.toString();
    }

    private static OptionalInt iteration(Frame frame) {
        Frame each = frame;
        for (; each.group != null; each = each.group.owner) {
            if (each.group.isMap()) {
                return OptionalInt.of(each.index);
            }
        }
        return each.record.child == null ? OptionalInt.empty() : OptionalInt.of((int) each.record.child.number);
    }

    // --- answers

    void accepted(long taskId) {
        Frame frame = waiting.get(taskId);
        if (frame != null) {
            scheduled(frame);
        }
    }

    void refused(long taskId, String sentence) {
        Frame frame = waiting.get(taskId);
        if (frame != null) {
            forget(frame);
            interpreter.recovery().evaluationFailed(frame, EvaluationFailure.runtime(sentence));
        }
    }

    void started(Signal.TaskStarted signal) {
        Frame frame = waiting.get(signal.taskId());
        if (frame != null && !frame.task.answered) {
            frame.task.answered = true;
            TaskEvents.activityStarted(interpreter, frame, signal.workerName());
        }
    }

    void submitted(Signal.TaskSubmitted signal) {
        Frame frame = waiting.get(signal.taskId());
        if (frame != null && !frame.task.answered) {
            frame.task.answered = true;
            TaskEvents.submitted(interpreter, frame, signal.answer());
        }
    }

    void heartbeat(long taskId) {
        Frame frame = waiting.get(taskId);
        if (frame != null) {
            interpreter.timers().cancel(frame.task.heartbeatTimer);
            startHeartbeat(frame);
        }
    }

    private void startHeartbeat(Frame frame) {
        frame.task
                .request
                .heartbeat()
                .ifPresent(interval -> frame.task.heartbeatTimer = interpreter
                        .timers()
                        .start(frame, interpreter.now().plus(interval), Effect.Purpose.TASK_HEARTBEAT));
    }

    void succeeded(Signal.TaskSucceeded signal) {
        Frame frame = waiting.get(signal.taskId());
        if (frame == null) {
            return;
        }
        if (interpreter.dataLimit().exceeds(signal.output())) {
            failed(signal.taskId(), DataLimit.ERROR, DataLimit.cause(TaskEvents.name(frame.task.request.resource())));
            return;
        }
        TaskEvents.succeeded(interpreter, frame, signal.output());
        forget(frame);
        Work.Task task = (Work.Task) frame.state.work();
        try {
            if (frame.state.isJsonata()) {
                Results.exitByQueries(interpreter, frame, signal.output());
            } else {
                Results.exitByPaths(interpreter, frame, signal.output(), task.resultSelector(), task.place());
            }
        } catch (EvaluationFailure e) {
            interpreter.recovery().evaluationFailed(frame, e);
        }
    }

    void failed(long taskId, String error, String cause) {
        Frame frame = waiting.get(taskId);
        if (frame == null) {
            return;
        }
        if ("States.Timeout".equals(error)) {
            TaskEvents.timedOut(interpreter, frame, error, cause);
        } else {
            TaskEvents.failed(interpreter, frame, error, cause);
        }
        forget(frame);
        interpreter.recovery().failed(frame, error, cause);
    }

    /** The time-out or the heartbeat ran out: AWS reports both as States.Timeout, without a cause. */
    void timedOut(Frame frame, boolean heartbeat) {
        interpreter.effect(new Effect.CancelTask(frame.task.request));
        TaskEvents.timedOut(interpreter, frame, "States.Timeout", null);
        forget(frame);
        interpreter.recovery().failed(frame, "States.Timeout", null, heartbeat);
    }

    private void forget(Frame frame) {
        PendingTask task = frame.task;
        waiting.remove(task.id());
        interpreter.timers().cancel(task.timeoutTimer);
        interpreter.timers().cancel(task.heartbeatTimer);
        frame.task = null;
    }

    /** The frame's task is no longer wanted. */
    void cancel(Frame frame) {
        if (frame.task != null) {
            interpreter.effect(new Effect.CancelTask(frame.task.request));
            forget(frame);
        }
    }

    void cancelAll() {
        new ArrayList<>(waiting.values()).forEach(this::cancel);
    }

    /** The task that waits for a token. */
    OptionalLong waitingFor(String token) {
        return waiting.values().stream()
                .filter(frame ->
                        frame.task.request.taskToken().filter(token::equals).isPresent())
                .mapToLong(frame -> frame.task.id())
                .findFirst();
    }
}
