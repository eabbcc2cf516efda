package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Effect;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Timers by the time at which they are due; those of the same time in the order in which they were started. */
final class TimerQueue {
    private final PriorityQueue<Effect.StartTimer> queue = new PriorityQueue<>(TimerQueue::order);
    private final Map<Long, Effect.StartTimer> byId = new HashMap<>();

    void add(Effect.StartTimer timer) {
        queue.add(timer);
        byId.put(timer.timerId(), timer);
    }

    /** The queue forgets it later, when its time has come: removing from the middle would cost more. */
    void cancel(long timerId) {
        byId.remove(timerId);
        if (byId.isEmpty()) {
            queue.clear();
        }
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** When the next one is due; null where there is none. */
    Instant nextDue() {
        dropCancelled();
        return queue.isEmpty() ? null : queue.peek().due();
    }

    Effect.StartTimer take() {
        dropCancelled();
        Effect.StartTimer timer = queue.remove();
        byId.remove(timer.timerId());
        return timer;
    }

    private void dropCancelled() {
        while (!queue.isEmpty() && !byId.containsKey(queue.peek().timerId())) {
            queue.remove();
        }
    }

    // not put together of Comparator's own, which short runs would wait for: they are made anew in each process
    private static int order(Effect.StartTimer one, Effect.StartTimer other) {
        int byTime = one.due().compareTo(other.due());
        return byTime == 0 ? Long.compare(one.timerId(), other.timerId()) : byTime;
    }
}
