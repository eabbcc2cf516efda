package dev.statewright.runtime.execution;

import dev.statewright.runtime.dataset.ReaderConfig;
import dev.statewright.runtime.task.TaskRequest;

/**
 * What an {@code ItemReader} wants read.
 *
 * @param task as a backend is asked that answers in place of Amazon S3; its id is the reading's
 * @param most so many items at most
 * @param limited whether Step Functions' quotas for datasets hold
 */
public record ItemsRequest(TaskRequest task, ReaderConfig config, long most, boolean limited) {
    public long readingId() {
        return task.taskId();
    }
}
