package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An execution as its {@link Watch} handles it. On the execution's thread, but for what says otherwise. */
public interface HeldExecution {
    /** As it stands now; another object after it was taken back. */
    Execution execution();

    /** Something that somebody changes; it follows at once, and is kept in the journal. */
    void intervene(Function<Instant, Signal> signal);

    /** Nothing more of what happened before it was rewound is to happen: something was changed that is no signal. */
    void leaveThePast();

    /** Stops the clock, or lets it go on. Time that passes meanwhile does not count. */
    void holdClock(boolean held);

    /** The execution's time. From any thread. */
    Instant now();

    /** When the next timer is due; empty where none runs. */
    Optional<Instant> nextTimer();

    /** Lets it be the time at which the next timer is due. */
    void skipToNextTimer();

    /** The tasks that were asked for and have not ended. */
    List<TaskRequest> openTasks();

    /** Whether it goes along what happened before it was rewound. */
    boolean isReplaying();

    /** From any thread: has {@link Watch#whileWaiting} called soon where the execution waits. */
    void wake();
}
