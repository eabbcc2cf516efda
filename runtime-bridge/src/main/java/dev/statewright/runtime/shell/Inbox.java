package dev.statewright.runtime.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What others want of an execution, for its own thread to do, in the order in which it came. Messages are added from any thread. */
final class Inbox {
    private final LinkedBlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
    private boolean closed;

    /** Once the execution has ended, the message is never done. */
    void add(Runnable message) {
        messages.add(message);
    }

    /** Whether the message will be done; it is not where the execution has ended. */
    synchronized boolean addIfOpen(Runnable message) {
        if (!closed) {
            messages.add(message);
        }
        return !closed;
    }

    /** Null where there is none. */
    Runnable poll() {
        return messages.poll();
    }

    /** Null where none comes in that time. */
    Runnable poll(long millis) throws InterruptedException {
        return millis > 0 ? messages.poll(millis, TimeUnit.MILLISECONDS) : messages.poll();
    }

    Runnable take() throws InterruptedException {
        return messages.take();
    }

    /** @return the messages that are still to be done */
    synchronized List<Runnable> close() {
        closed = true;
        List<Runnable> rest = new ArrayList<>();
        messages.drainTo(rest);
        return rest;
    }
}
