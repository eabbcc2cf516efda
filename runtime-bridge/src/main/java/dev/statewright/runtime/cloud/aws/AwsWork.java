package dev.statewright.runtime.cloud.aws;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is done for one task, by one thread; another may end it. */
final class AwsWork {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;
    private Process process;

    /** The command runs for it, and need not when it is cancelled. */
    synchronized void begins(Process begun) {
        process = begun;
        if (cancelled) {
            begun.destroy();
        }
    }

    /** Nobody wants its result any more. */
    synchronized void cancel() {
        cancelled = true;
        ended.countDown();
        if (process != null) {
            process.destroy();
        }
    }

    /** This process ends; a later one may go on with it. */
    void leave() {
        ended.countDown();
    }

    /** Waits; whether it goes on then. */
    boolean pause(Duration duration) throws InterruptedException {
        return !ended.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isCancelled() {
        return cancelled;
    }
}
