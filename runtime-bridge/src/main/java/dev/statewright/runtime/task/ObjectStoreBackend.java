package dev.statewright.runtime.task;

import dev.statewright.runtime.s3.ObjectStore;
import java.util.Optional;

/** Lets workflows read datasets from an object store and write results to it. It answers no task. */
public record ObjectStoreBackend(ObjectStore store) implements TaskBackend {
    @Override
    public boolean answers(TaskRequest request) {
        return false;
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        throw new UnsupportedOperationException("An object store answers no task.");
    }

    @Override
    public Optional<ObjectStore> objectStore() {
        return Optional.of(store);
    }
}
