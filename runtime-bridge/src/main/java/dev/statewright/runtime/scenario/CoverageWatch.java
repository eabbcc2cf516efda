package dev.statewright.runtime.scenario;

import dev.statewright.model.asl.Transition;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.shell.HeldExecution;
import dev.statewright.runtime.shell.Watch;
import dev.statewright.runtime.task.TaskRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees which rule a Choice state takes, which retrier and which catcher: a history does not always tell. */
final class CoverageWatch implements Watch {
    private final Set<Coverage.Item> seen = ConcurrentHashMap.newKeySet();

    Set<Coverage.Item> seen() {
        return seen;
    }

    @Override
    public boolean after(Execution execution, Signal signal, List<Sighting> sightings) {
        for (Sighting each : sightings) {
            switch (each) {
                case Sighting.Chose chose ->
                    seen.add(new Coverage.Item.OfTransition(
                            chose.rule() < 0
                                    ? Transition.defaultOf(chose.state())
                                    : Transition.choice(chose.state(), chose.rule())));
                case Sighting.Failed failed -> handled(failed);
                case Sighting.Exited _ -> {}
            }
        }
        return true;
    }

    private void handled(Sighting.Failed failed) {
        switch (failed.handling()) {
            case Sighting.Handling.Retried(int retrier) ->
                seen.add(new Coverage.Item.OfRetrier(failed.state(), retrier));
            case Sighting.Handling.Caught(int catcher) ->
                seen.add(new Coverage.Item.OfTransition(Transition.caught(failed.state(), catcher)));
            case Sighting.Handling.Unhandled _ -> {}
        }
    }

    @Override
    public boolean isWatching() {
        return true;
    }

    @Override
    public void begin(HeldExecution execution) {
        // it is only looked at
    }

    @Override
    public void release() {
        // nothing is held
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
    public boolean takenBack(Execution execution, Signal signal) {
        return true;
    }

    @Override
    public Optional<Signal> answer(TaskRequest request) {
        return Optional.empty();
    }
}
