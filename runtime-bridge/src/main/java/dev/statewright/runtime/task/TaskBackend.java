package dev.statewright.runtime.task;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.s3.ObjectStore;
import java.util.Optional;

/** Does the work of Task states: a mock, a local service, AWS. */
public interface TaskBackend {
    /** Whether this backend is the one to ask. */
    default boolean answers(TaskRequest request) {
        return true;
    }

    /** Whether the user chose it for single states: it is asked before whoever answers for a whole service, Step Functions included. */
    default boolean isChosen() {
        return false;
    }

    /**
     * Why a task of an activity cannot be scheduled: a sentence such as "The activity ARN does not exist.". Asked before the task's first
     * event. Empty where it can.
     */
    default Optional<String> refusal(TaskRequest request) {
        return Optional.empty();
    }

    /** Starts the work and returns soon; the result goes to {@code completion}, now or later, from any thread. */
    void start(TaskRequest request, TaskCompletion completion);

    /** Where datasets are read from and results of Map Runs are written to; empty where this backend has nothing of the kind. */
    default Optional<ObjectStore> objectStore() {
        return Optional.empty();
    }

    /**
     * Goes on with a task that was started before this process began. Calls that gave nothing yet are made once more; a task that waits
     * for its token just waits.
     *
     * @param answer what the call answered, for tasks that go on; empty where it had not answered
     */
    default void resume(TaskRequest request, Optional<Payload> answer, TaskCompletion completion) {
        if (answer.isEmpty() || !request.waitsForToken()) {
            start(request, completion);
        }
    }

    /** The task is no longer wanted: it timed out, or the execution ended. */
    default void cancel(TaskRequest request) {}
}
