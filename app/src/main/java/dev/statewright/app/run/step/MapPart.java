package dev.statewright.app.run.step;

import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.past.MapIterations;
import java.time.Instant;
import java.util.Optional;

/** One of what a visit of a Map state consists of. */
public sealed interface MapPart {

    /** Counted from 0. */
    long index();

    StateStatus status();

    Optional<Instant> start();

    /** Empty while it runs. */
    Optional<Instant> end();

    /** An iteration, in the same history. */
    record Iteration(MapIterations.Iteration iteration) implements MapPart {
        @Override
        public long index() {
            return iteration.index();
        }

        @Override
        public StateStatus status() {
            return iteration.status();
        }

        @Override
        public Optional<Instant> start() {
            return Optional.of(iteration.start());
        }

        @Override
        public Optional<Instant> end() {
            return iteration.ended();
        }
    }

    /** A child of a Map Run, with a history of its own. */
    record Child(ChildRecord child) implements MapPart {
        @Override
        public long index() {
            return child.number();
        }

        @Override
        public StateStatus status() {
            return switch (child.status()) {
                case PENDING -> StateStatus.NOT_STARTED;
                case RUNNING -> StateStatus.IN_PROGRESS;
                case SUCCEEDED -> StateStatus.SUCCEEDED;
                case FAILED, TIMED_OUT -> StateStatus.FAILED;
                case ABORTED -> StateStatus.CANCELLED;
            };
        }

        @Override
        public Optional<Instant> start() {
            return Optional.ofNullable(child.startDate());
        }

        @Override
        public Optional<Instant> end() {
            return Optional.ofNullable(child.stopDate());
        }
    }
}
