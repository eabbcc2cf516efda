package dev.statewright.runtime.examples;

import dev.statewright.runtime.activity.ActivityQueues;
import dev.statewright.runtime.activity.ActivityTask;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.util.concurrent.CompletableFuture;

/** A worker that polls at once and packs what it gets. */
record PollingWorker(ActivityQueues queues, CompletableFuture<RunningExecution> execution) implements TaskBackend {

    @Override
    public boolean answers(TaskRequest request) {
        return queues.answers(request);
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        queues.start(request, completion);
        ActivityTask task = queues.poll(request.resource().arn(), "packer").orElseThrow();
        execution.join().sendTaskSuccess(task.taskToken(), "{\"packed\":true}");
    }

    @Override
    public void cancel(TaskRequest request) {
        queues.cancel(request);
    }
}
