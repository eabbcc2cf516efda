package dev.statewright.runtime.execution;

import dev.statewright.runtime.task.TaskRequest;

/** A task that has been scheduled and has not answered yet. */
final class PendingTask {
    final TaskRequest request;

    /** The role that the state asks for; null for the execution's own. */
    final String credentials;

    /** Whether the call was answered, or a worker took the task: what is told twice, after a restart, counts once. */
    boolean answered;

    /** Timers; 0 for none. */
    long timeoutTimer;

    long heartbeatTimer;

    PendingTask(TaskRequest request, String credentials) {
        this.request = request;
        this.credentials = credentials;
    }

    long id() {
        return request.taskId();
    }
}
