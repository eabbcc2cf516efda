package dev.statewright.runtime.execution;

import dev.statewright.runtime.task.TaskRequest;
import java.time.Instant;

/** Something that an execution wants from outside. */
public sealed interface Effect {
    /** Do this; answer with TaskSucceeded or TaskFailed. */
    record ScheduleTask(TaskRequest request) implements Effect {}

    /** No answer is wanted any more. */
    record CancelTask(TaskRequest request) implements Effect {}

    /** Answer with TimerFired at that time. */
    record StartTimer(long timerId, Instant due, Purpose purpose) implements Effect {}

    record CancelTimer(long timerId) implements Effect {}

    /** The execution has ended. */
    record Finished(Outcome outcome) implements Effect {}

    /** What a timer is for. */
    enum Purpose {
        WAIT,
        RETRY,
        TASK_TIMEOUT,
        TASK_HEARTBEAT,
        EXECUTION_TIMEOUT
    }
}
