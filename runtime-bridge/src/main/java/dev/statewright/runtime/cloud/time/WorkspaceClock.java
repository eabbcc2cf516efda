package dev.statewright.runtime.cloud.time;

import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.SharedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The time of a workspace: queues, rules and functions wait by it. In virtual time it stands with the machine's clock while something is
 * under way anywhere in the workspace, and jumps to the next timer when nothing is. Safe for many threads.
 */
public final class WorkspaceClock implements SharedTime, AutoCloseable {
    private final double factor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparing((Timer timer) -> timer.due).thenComparingLong(timer -> timer.number));
    private ClockMode mode;
    /** When the mode last changed, by the machine's clock and by this one. */
    private Instant changedAt = Instant.now();

    private Instant timeThen = changedAt;
    private long number;
    private int working;
    private int driving;
    private boolean closed;
    private Thread thread;

    /** @param factor how many times as fast time goes when it is scaled */
    public WorkspaceClock(ClockMode mode, double factor) {
        this.mode = mode;
        this.factor = factor;
    }

    /** Something that is done later. */
    public final class Timer implements Alarm {
        private final Instant due;
        private final long number;
        private final boolean drives;
        private final Runnable action;

        private Timer(Instant due, long number, boolean drives, Runnable action) {
            this.due = due;
            this.number = number;
            this.drives = drives;
            this.action = action;
        }

        @Override
        public void cancel() {
            lock.lock();
            try {
                forget(this);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Something that is under way: virtual time does not go on before it is closed. */
    public final class Work implements Presence {
        private boolean ended;

        private Work() {}

        @Override
        public void close() {
            lock.lock();
            try {
                if (!ended) {
                    ended = true;
                    working--;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** To the millisecond. */
    @Override
    public Instant now() {
        lock.lock();
        try {
            return timeNow();
        } finally {
            lock.unlock();
        }
    }

    private Instant timeNow() {
        Duration passed = Duration.between(changedAt, Instant.now());
        Duration own = mode == ClockMode.SCALED ? Duration.ofNanos((long) (passed.toNanos() * factor)) : passed;
        return timeThen.plus(own).truncatedTo(ChronoUnit.MILLIS);
    }

    /** How time goes. */
    public ClockMode mode() {
        lock.lock();
        try {
            return mode;
        } finally {
            lock.unlock();
        }
    }

    /** Lets time go otherwise from now on; what was skipped stays skipped. */
    public void setMode(ClockMode next) {
        lock.lock();
        try {
            timeThen = timeNow();
            changedAt = Instant.now();
            mode = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Presence present() {
        return work();
    }

    @Override
    public Alarm alarm(Instant due, Runnable action) {
        return at(due, action);
    }

    public Work work() {
        lock.lock();
        try {
            working++;
            return new Work();
        } finally {
            lock.unlock();
        }
    }

    /** Does something after a while, on a thread of its own. */
    public Timer after(Duration delay, Runnable action) {
        return at(now().plus(delay), action);
    }

    /** Does something at a time, on a thread of its own. */
    public Timer at(Instant due, Runnable action) {
        return add(due, true, action);
    }

    /** The same for what comes again and again: virtual time does not jump for its sake alone. */
    public Timer regularly(Instant due, Runnable action) {
        return add(due, false, action);
    }

    private Timer add(Instant due, boolean drives, Runnable action) {
        lock.lock();
        try {
            Timer timer = new Timer(due, number++, drives, action);
            if (closed) {
                return timer;
            }
            timers.add(timer);
            driving += drives ? 1 : 0;
            if (thread == null) {
                thread = Thread.ofPlatform().daemon().name("workspace-clock").start(this::run);
            }
            changed.signalAll();
            return timer;
        } finally {
            lock.unlock();
        }
    }

    private void forget(Timer timer) {
        if (timers.remove(timer)) {
            driving -= timer.drives ? 1 : 0;
            changed.signalAll();
        }
    }

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                Timer next = timers.peek();
                if (next == null) {
                    changed.await();
                    continue;
                }
                long wait = millisUntil(next.due);
                if (wait > 0 && mode == ClockMode.VIRTUAL && working == 0 && driving > 0) {
                    timeThen = timeThen.plusMillis(wait);
                    wait = 0;
                }
                if (wait > 0) {
                    // the wait's end is looked at anew
                    changed.await(wait, TimeUnit.MILLISECONDS);
                    continue;
                }
                timers.remove();
                driving -= next.drives ? 1 : 0;
                fire(next);
            }
        } catch (InterruptedException e) {
            // closed
        } finally {
            lock.unlock();
        }
    }

    private long millisUntil(Instant due) {
        long millis = Duration.between(timeNow(), due).toMillis();
        return mode == ClockMode.SCALED ? (long) Math.ceil(millis / factor) : millis;
    }

    private void fire(Timer timer) {
        // counted before the action begins, so that the time does not go on between
        Work work = work();
        Thread.ofVirtual().name("workspace-timer").start(() -> {
            try (work) {
                timer.action.run();
            }
        });
    }

    /** Nothing is done any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            timers.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
