package dev.statewright.runtime.function;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Context;

/**
 * Ends a context that runs too long or holds too much memory, wherever its code is. The context is of no use afterwards: its variables may
 * be anything.
 */
final class Watch implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private static final long LOOK_MILLIS = 50;

    private final Context context;
    private final ScheduledFuture<?> looks;
    private final AtomicBoolean decided = new AtomicBoolean();
    private volatile long deadlineNanos;
    private volatile ScheduledFuture<?> alarm;
    private volatile boolean fired;
    private volatile boolean exhausted;

    private Watch(Context context, Duration limit, MemoryWatch memory) {
        this.context = context;
        deadlineNanos = System.nanoTime() + limit.toNanos();
        alarm = CLOCK.schedule(this::fire, limit.toNanos(), TimeUnit.NANOSECONDS);
        looks = CLOCK.scheduleWithFixedDelay(() -> look(memory), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Watches what the calling thread does. */
    static Watch over(Context context, Duration limit, MemoryWatch memory) {
        return new Watch(context, limit, memory);
    }

    private void look(MemoryWatch memory) {
        if (memory.isExceeded()) {
            exhausted = true;
            fire();
        }
    }

    /** Of {@link System#nanoTime}. */
    long deadlineNanos() {
        return deadlineNanos;
    }

    long remainingMillis() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime()));
    }

    /** Does something that does not count: the time goes on afterwards. */
    void pausing(Runnable action) {
        long begin = System.nanoTime();
        if (!alarm.cancel(false)) {
            return;
        }
        try {
            action.run();
        } finally {
            deadlineNanos += System.nanoTime() - begin;
            alarm = CLOCK.schedule(this::fire, deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ends the context now. */
    void fire() {
        if (decided.compareAndSet(false, true)) {
            fired = true;
            // closing waits for the guest to let go, and the clock has others to watch
            Thread.ofPlatform().daemon().name("function-end").start(() -> context.close(true));
        }
    }

    boolean hasFired() {
        return fired;
    }

    /** Whether it was ended for the memory that it holds. */
    boolean isExhausted() {
        return fired && exhausted;
    }

    /** Calls the watch off. */
    @Override
    public void close() {
        decided.compareAndSet(false, true);
        alarm.cancel(false);
        looks.cancel(false);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("function-watch").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
