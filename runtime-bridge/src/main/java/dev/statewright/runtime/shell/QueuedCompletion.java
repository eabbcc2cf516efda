package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskCompletion;

/** Sends how a task goes to its execution, from any thread. */
record QueuedCompletion(long taskId, SignalSink signals) implements TaskCompletion {
    @Override
    public void succeeded(Payload output) {
        signals.send(at -> new Signal.TaskSucceeded(at, taskId, output));
    }

    @Override
    public void failed(String error, String cause) {
        signals.send(at -> new Signal.TaskFailed(at, taskId, error, cause));
    }

    @Override
    public void submitted(Payload answer) {
        signals.send(at -> new Signal.TaskSubmitted(at, taskId, answer));
    }

    @Override
    public void started(String workerName) {
        signals.send(at -> new Signal.TaskStarted(at, taskId, workerName));
    }

    @Override
    public void idle(boolean idle) {
        signals.idle(taskId, idle);
    }

    @Override
    public void heartbeat() {
        signals.send(at -> new Signal.HeartbeatReceived(at, taskId));
    }
}
