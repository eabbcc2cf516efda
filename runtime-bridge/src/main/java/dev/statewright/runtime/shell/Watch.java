package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.task.TaskRequest;
import java.util.List;
import java.util.Optional;

/**
 * Looks on while an execution runs and may hold it: a method that does not return holds it, and its clock with it. All methods but
 * {@link #isWatching} are called on the execution's thread.
 */
public interface Watch {
    /** Watches nothing. */
    Watch NONE = new Unwatched();

    /** From any thread: the execution is given up, and a method that holds it must return. */
    void release();

    /** The execution that this watch belongs to, before anything happens in it, and again after it was rewound or redriven. */
    void begin(HeldExecution execution);

    /** Whether each step is to be shown; otherwise the execution goes on as if nobody looked. May be called at any time. */
    boolean isWatching();

    /** Before a step of the loop. */
    void beforeStep(Execution execution);

    /** Nothing is to do until something comes from outside. */
    void whileWaiting(Execution execution);

    /**
     * After a step or a signal, before anything follows from it outside.
     *
     * @param signal null for a step
     * @return whether it stands; otherwise the execution is taken back to where it was before, and {@link #takenBack} is called
     */
    boolean after(Execution execution, Signal signal, List<Sighting> sightings);

    /**
     * The execution stands before what did not stand.
     *
     * @param signal null for a step
     * @return whether that is to happen after all
     */
    boolean takenBack(Execution execution, Signal signal);

    /** What a task answers that nobody is to be asked for: a TaskSucceeded or TaskFailed; empty where somebody is. */
    Optional<Signal> answer(TaskRequest request);
}
