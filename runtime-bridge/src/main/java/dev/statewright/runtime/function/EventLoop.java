package dev.statewright.runtime.function;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The timers of one function instance. Promise jobs need no queue: the engine runs them whenever it comes back to the host. */
final class EventLoop {

    /** Why a loop ended. */
    enum End {
        FINISHED,
        /** Nothing is left that could call back. */
        DRAINED,
        TIMED_OUT
    }

    private record Timer(int id, long dueNanos, long sequence, long everyNanos, Runnable callback) {}

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final PriorityQueue<Timer> queue =
            new PriorityQueue<>(Comparator.comparingLong(Timer::dueNanos).thenComparingLong(Timer::sequence));
    private final Map<Integer, Timer> timers = new HashMap<>();
    private int lastId;
    private long sequence;

    /** Starts a timer; its id clears it. */
    int start(Runnable callback, double delayMillis, boolean repeats) {
        long delay = Math.max(SHORTEST_NANOS, (long) (delayMillis * 1e6));
        int id = ++lastId;
        enqueue(new Timer(id, System.nanoTime() + delay, sequence++, repeats ? delay : 0, callback));
        return id;
    }

    void clear(int id) {
        Timer timer = timers.remove(id);
        if (timer != null) {
            queue.remove(timer);
        }
    }

    /**
     * Runs timers as they fall due.
     *
     * @param deadline of {@link System#nanoTime}; it may be put off
     */
    End run(BooleanSupplier finished, LongSupplier deadline) {
        while (!finished.getAsBoolean()) {
            Timer next = queue.peek();
            if (next == null) {
                return End.DRAINED;
            }
            long now = System.nanoTime();
            long deadlineNanos = deadline.getAsLong();
            if (now >= deadlineNanos) {
                return End.TIMED_OUT;
            }
            if (next.dueNanos() > now) {
                LockSupport.parkNanos(Math.min(next.dueNanos(), deadlineNanos) - now);
                // an interrupt would make the next wait return at once, and this loop spin
                Thread.interrupted();
            } else {
                fire(queue.remove());
            }
        }
        return End.FINISHED;
    }

    private void fire(Timer timer) {
        if (timer.everyNanos() > 0) {
            enqueue(new Timer(
                    timer.id(),
                    System.nanoTime() + timer.everyNanos(),
                    sequence++,
                    timer.everyNanos(),
                    timer.callback()));
        } else {
            timers.remove(timer.id());
        }
        timer.callback().run();
    }

    private void enqueue(Timer timer) {
        timers.put(timer.id(), timer);
        queue.add(timer);
    }
}
