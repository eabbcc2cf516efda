package dev.statewright.runtime.task;

import dev.statewright.runtime.history.Payload;

/**
 * Where a backend reports how a task goes. Any thread may call it. What comes after the end of the task (it succeeded, failed, timed out
 * or was cancelled) is ignored.
 */
public interface TaskCompletion {
    /**
     * The resource's answer. For {@code .waitForTaskToken} this is what the token's holder sent; the answer of the call itself goes to
     * {@link #submitted}.
     */
    void succeeded(Payload output);

    /** The task failed. AWS cuts errors at 256 and causes at 32,768 characters. Cause may be null. */
    void failed(String error, String cause);

    /** A call that goes on ({@code .sync}, {@code .waitForTaskToken}) was accepted: event TaskSubmitted. */
    void submitted(Payload answer);

    /** An activity's worker took the task: event ActivityStarted. Other tasks start by themselves. */
    default void started(String workerName) {}

    /**
     * Whether nothing is worked on at the moment, because the task waits for somebody itself: a nested execution for a token. In virtual
     * time timers fire meanwhile.
     */
    default void idle(boolean idle) {}

    /** What an HTTP Task sent and got, for those who look into it. */
    default void exchanged(HttpExchange exchange) {}

    /** The task is alive: its heartbeat starts anew. */
    default void heartbeat() {}
}
