package dev.statewright.runtime.execution;

import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.ResultsRequest;
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

    /**
     * Answer with ItemsRead or ItemsUnreadable.
     *
     * @param from position of the first item that is wanted, the dataset's first one has 0
     */
    record ReadItems(ItemsRequest request, long from, int atMost) implements Effect {}

    /** No more of this dataset is wanted. */
    record CloseItems(long readingId) implements Effect {}

    /** The results of this Map Run's children are to be written from now on. */
    record BeginResults(ResultsRequest request) implements Effect {}

    /** All results are known; answer with ResultsWritten or ResultsUnwritten. */
    record FinishResults(String mapRunArn) implements Effect {}

    /** A Map Run has begun, gone on, or ended. */
    record MapRunChanged(MapRunRecord run) implements Effect {}

    /** A child of a Map Run was started, or has ended. */
    record ChildChanged(ChildRecord child) implements Effect {}

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
