package dev.statewright.app.run.task;

import java.util.Optional;

/** Whom a task waits for. */
public sealed interface Awaited {

    /** Whoever holds its task token. */
    record TokenHolder() implements Awaited {}

    /**
     * A worker of its activity.
     *
     * @param name of the one that has taken the task; empty while it waits for one
     */
    record ActivityWorker(Optional<String> name) implements Awaited {}

    /**
     * The user of the window.
     *
     * @param alone whether it has no token that anybody else could send back
     */
    record User(boolean alone) implements Awaited {}
}
