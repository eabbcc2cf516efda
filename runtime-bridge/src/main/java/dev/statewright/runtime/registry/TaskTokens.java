package dev.statewright.runtime.registry;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.s3.ObjectStore;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the task that waits for a token, among any number of executions. Stands before another backend and remembers what it was asked
 * for until the task ends.
 */
public final class TaskTokens implements TaskBackend {
    private final TaskBackend next;
    private final Map<String, Forgetting> waiting;

    private TaskTokens(TaskBackend next, Map<String, Forgetting> waiting) {
        this.next = next;
        this.waiting = waiting;
    }

    public TaskTokens() {
        this((request, completion) -> {}, new ConcurrentHashMap<>());
    }

    /** Stands before that backend; tokens are found by this object. */
    public TaskBackend before(TaskBackend backend) {
        return new TaskTokens(backend, waiting);
    }

    /** Empty where no task waits for the token: it ended, timed out, or never was. */
    public Optional<TaskCompletion> waitingFor(String token) {
        return Optional.ofNullable(waiting.get(token));
    }

    /** To be told when a task was answered in another way. */
    public void forget(String token) {
        waiting.remove(token);
    }

    /** The tasks of an execution that wait for their tokens, the one that began first at the head. */
    public List<TaskRequest> of(String executionArn) {
        return waiting.values().stream()
                .map(task -> task.request)
                .filter(request -> request.executionArn().equals(executionArn))
                .sorted(Comparator.comparingLong(TaskRequest::taskId))
                .toList();
    }

    @Override
    public boolean answers(TaskRequest request) {
        return next.answers(request);
    }

    @Override
    public Optional<String> refusal(TaskRequest request) {
        return next.refusal(request);
    }

    @Override
    public Optional<ObjectStore> objectStore() {
        return next.objectStore();
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        next.start(request, remembered(request, completion));
    }

    @Override
    public void resume(TaskRequest request, Optional<Payload> answer, TaskCompletion completion) {
        next.resume(request, answer, remembered(request, completion));
    }

    private TaskCompletion remembered(TaskRequest request, TaskCompletion completion) {
        if (request.taskToken().isEmpty()) {
            return completion;
        }
        String token = request.taskToken().get();
        Forgetting forgetting = new Forgetting(request, token, completion);
        waiting.put(token, forgetting);
        return forgetting;
    }

    @Override
    public void cancel(TaskRequest request) {
        request.taskToken().ifPresent(waiting::remove);
        next.cancel(request);
    }

    private final class Forgetting implements TaskCompletion {
        private final TaskRequest request;
        private final String token;
        private final TaskCompletion completion;

        Forgetting(TaskRequest request, String token, TaskCompletion completion) {
            this.request = request;
            this.token = token;
            this.completion = completion;
        }

        @Override
        public void succeeded(Payload output) {
            waiting.remove(token);
            completion.succeeded(output);
        }

        @Override
        public void failed(String error, String cause) {
            waiting.remove(token);
            completion.failed(error, cause);
        }

        @Override
        public void submitted(Payload answer) {
            completion.submitted(answer);
        }

        @Override
        public void started(String workerName) {
            completion.started(workerName);
        }

        @Override
        public void idle(boolean idle) {
            completion.idle(idle);
        }

        @Override
        public void heartbeat() {
            completion.heartbeat();
        }
    }
}
