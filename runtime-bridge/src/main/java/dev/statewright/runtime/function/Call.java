package dev.statewright.runtime.function;

import dev.statewright.runtime.task.TaskRequest;

/** A call for a task, which may be given up at any moment: before it has begun, or while its code runs. */
final class Call {

    private Runnable stop;
    private boolean cancelled;

    /** Which attempt of which execution a call is for. */
    record Key(String executionArn, long taskId) {

        static Key of(TaskRequest request) {
            return new Key(request.executionArn(), request.taskId());
        }
    }

    /** From now on the call's code is ended by this. */
    synchronized void stoppedBy(Runnable next) {
        stop = next;
        if (cancelled) {
            next.run();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (stop != null) {
            stop.run();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
