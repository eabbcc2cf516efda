package dev.statewright.runtime.activity;

import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.Activity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The tasks of activities that no worker has taken yet, oldest first for each activity. A task that nobody takes waits until its state's
 * time runs out. Safe for many threads. Step Functions developer guide, "Activities".
 */
public final class ActivityQueues implements TaskBackend {

    private record Waiting(TaskRequest request, TaskCompletion completion) {

        boolean isFor(TaskRequest other) {
            return request.taskId() == other.taskId() && request.executionArn().equals(other.executionArn());
        }
    }

    private final Map<String, ArrayDeque<Waiting>> byActivity = new HashMap<>();
    private final Predicate<String> known;

    /** For whatever activities tasks name. */
    public ActivityQueues() {
        this(arn -> true);
    }

    /** @param known whether there is an activity of that ARN */
    public ActivityQueues(Predicate<String> known) {
        this.known = known;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return request.resource() instanceof Activity;
    }

    @Override
    public Optional<String> refusal(TaskRequest request) {
        String arn = request.resource().arn();
        return known.test(arn) ? Optional.empty() : Optional.of("The activity " + arn + " does not exist.");
    }

    @Override
    public synchronized void start(TaskRequest request, TaskCompletion completion) {
        byActivity
                .computeIfAbsent(request.resource().arn(), _ -> new ArrayDeque<>())
                .add(new Waiting(request, completion));
        notifyAll();
    }

    @Override
    public synchronized void cancel(TaskRequest request) {
        ArrayDeque<Waiting> waiting = byActivity.get(request.resource().arn());
        if (waiting != null) {
            waiting.removeIf(each -> each.isFor(request));
        }
    }

    /**
     * The same, waiting for a task to come.
     *
     * @return empty where none came in that time
     * @throws InterruptedException where the waiting thread is interrupted
     */
    public synchronized Optional<ActivityTask> poll(String activityArn, String workerName, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<ActivityTask> task = poll(activityArn, workerName);
        while (task.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return task;
            }
            wait(left);
            task = poll(activityArn, workerName);
        }
        return task;
    }

    /**
     * Gives the oldest task of an activity to a worker.
     *
     * @param workerName as the event ActivityStarted shows it; may be null
     * @return empty where no task waits
     */
    public synchronized Optional<ActivityTask> poll(String activityArn, String workerName) {
        ArrayDeque<Waiting> waiting = byActivity.get(activityArn);
        Waiting next = waiting == null ? null : waiting.poll();
        if (next == null) {
            return Optional.empty();
        }
        next.completion().started(workerName);
        return Optional.of(new ActivityTask(
                next.request().taskToken().orElseThrow(), next.request().input().text()));
    }
}
