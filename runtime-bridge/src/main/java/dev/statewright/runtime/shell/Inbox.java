package dev.statewright.runtime.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What others want of an execution, for its own thread to do, in the order in which it came. Messages are added from any thread. */
final class Inbox {
    private final LinkedBlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
    private final AtomicInteger coming = new AtomicInteger();
    private volatile Runnable arrival = () -> {};
    private boolean closed;

    /** Is done before a message is added, by who adds it; {@link #isEmpty} is false by then. */
    void onArrival(Runnable action) {
        arrival = action;
    }

    boolean isEmpty() {
        return coming.get() == 0;
    }

    /** Once the execution has ended, the message is never done. */
    void add(Runnable message) {
        coming.incrementAndGet();
        arrival.run();
        messages.add(message);
    }

    /** Whether the message will be done; it is not where the execution has ended. */
    synchronized boolean addIfOpen(Runnable message) {
        if (!closed) {
            add(message);
        }
        return !closed;
    }

    /** Null where there is none. */
    Runnable poll() {
        return taken(messages.poll());
    }

    private Runnable taken(Runnable message) {
        if (message != null) {
            coming.decrementAndGet();
        }
        return message;
    }

    /** Null where none comes in that time. */
    Runnable poll(long millis) throws InterruptedException {
        return taken(millis > 0 ? messages.poll(millis, TimeUnit.MILLISECONDS) : messages.poll());
    }

    Runnable take() throws InterruptedException {
        return taken(messages.take());
    }

    /** @return the messages that are still to be done */
    synchronized List<Runnable> close() {
        closed = true;
        List<Runnable> rest = new ArrayList<>();
        messages.drainTo(rest);
        return rest;
    }
}
