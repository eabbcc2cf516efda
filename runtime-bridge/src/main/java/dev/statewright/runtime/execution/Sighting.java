package dev.statewright.runtime.execution;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.history.Payload;

/** What an observer sees happen in an execution beyond its events. See {@link Execution#observe}. */
public sealed interface Sighting {
    /** The line of control. */
    FramePath path();

    StatePath state();

    /**
     * A Choice state has chosen.
     *
     * @param rule its position; -1 for {@code Default}
     */
    record Chose(FramePath path, StatePath state, int rule) implements Sighting {}

    /** A state was left with this output. */
    record Exited(FramePath path, StatePath state, Payload output) implements Sighting {}

    /**
     * A state failed. What fails inside a Parallel or Map state is seen there first and then, where nothing handled it, at the state around.
     *
     * @param error may be empty
     * @param cause may be null
     */
    record Failed(FramePath path, StatePath state, String error, String cause, Handling handling) implements Sighting {}

    /** What follows from an error at the state that failed. */
    sealed interface Handling {
        /** @param retrier its position */
        record Retried(int retrier) implements Handling {}

        /** @param catcher its position */
        record Caught(int catcher) implements Handling {}

        /** The scope around fails. */
        record Unhandled() implements Handling {}
    }
}
