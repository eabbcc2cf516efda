package dev.statewright.app.run.task;

import dev.statewright.runtime.s3.ObjectStore;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before the tasks of one execution and knows which of them wait for a token: histories do not show the token, and a user who
 * is to answer needs it. Safe for many threads.
 */
public final class WaitingTasks implements TaskBackend {

    private final TaskBackend tasks;
    private final Map<Long, WaitingTask> waiting = new LinkedHashMap<>();

    /** @param tasks does the work */
    public WaitingTasks(TaskBackend tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return tasks.answers(request);
    }

    @Override
    public Optional<String> refusal(TaskRequest request) {
        return tasks.refusal(request);
    }

    @Override
    public Optional<ObjectStore> objectStore() {
        return tasks.objectStore();
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        request.taskToken().ifPresent(token -> {
            synchronized (waiting) {
                waiting.put(
                        request.taskId(),
                        new WaitingTask(request.stateName(), token, request.heartbeat(), request.timeout()));
            }
        });
        tasks.start(request, completion);
    }

    @Override
    public void cancel(TaskRequest request) {
        synchronized (waiting) {
            waiting.remove(request.taskId());
        }
        tasks.cancel(request);
    }

    /** The tasks of a state that wait, the one that began first at the head. */
    public List<WaitingTask> of(String stateName) {
        synchronized (waiting) {
            return waiting.values().stream()
                    .filter(task -> task.stateName().equals(stateName))
                    .toList();
        }
    }

    /** To be told when somebody has answered. */
    public void answered(String token) {
        synchronized (waiting) {
            new ArrayList<>(waiting.entrySet())
                    .stream()
                            .filter(entry -> entry.getValue().token().equals(token))
                            .forEach(entry -> waiting.remove(entry.getKey()));
        }
    }
}
