package dev.statewright.runtime.function;

import dev.statewright.runtime.task.TaskRequest;

/** A call for a task, which may be given up at any moment: before it has begun, or while its code runs. */
final class Call {

    private Watch watch;
    private boolean cancelled;

    /** Which attempt of which execution a call is for. */
    record Key(String executionArn, long taskId) {

        static Key of(TaskRequest request) {
            return new Key(request.executionArn(), request.taskId());
        }
    }

    /** The call's code runs under this watch from now on. */
    synchronized void watchedBy(Watch next) {
        watch = next;
        if (cancelled) {
            next.fire();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (watch != null) {
            watch.fire();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
