package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.task.TaskRequest;
import java.util.List;
import java.util.Optional;

/** Looks away. */
final class Unwatched implements Watch {
    @Override
    public void release() {
        // nothing is held
    }

    @Override
    public void begin(HeldExecution execution) {
        // it goes on by itself
    }

    @Override
    public boolean isWatching() {
        return false;
    }

    @Override
    public void beforeStep(Execution execution) {
        // it may go on
    }

    @Override
    public void whileWaiting(Execution execution) {
        // it may wait
    }

    @Override
    public boolean after(Execution execution, Signal signal, List<Sighting> sightings) {
        return true;
    }

    @Override
    public boolean takenBack(Execution execution, Signal signal) {
        return true;
    }

    @Override
    public Optional<Signal> answer(TaskRequest request) {
        return Optional.empty();
    }
}
