package dev.statewright.runtime.execution;

import dev.statewright.runtime.task.TaskRequest;

/** A task that has been scheduled and has not answered yet. */
final class PendingTask {
    final TaskRequest request;

    /** Timers; 0 for none. */
    long timeoutTimer;

    long heartbeatTimer;

    PendingTask(TaskRequest request) {
        this.request = request;
    }

    long id() {
        return request.taskId();
    }
}
