package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Signal;
import java.time.Instant;
import java.util.function.Function;

/** Takes what happens outside to an execution. */
interface SignalSink {
    /** Now, on the execution's thread. */
    void accept(Signal signal);

    /** From any thread: the execution's thread makes and takes the signal when its turn comes. */
    void send(Function<Instant, Signal> signal);

    /** From any thread: the execution's thread does it when its turn comes. */
    void later(Runnable action);

    /** From any thread: whether a task waits for somebody itself. */
    void idle(long taskId, boolean idle);

    /** The execution's time; on its thread. */
    Instant now();
}
