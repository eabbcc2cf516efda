package dev.statewright.runtime.function;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What functions wrote with {@code console}; the oldest lines go when there are too many. Safe for many threads. */
public final class FunctionLog {

    private static final int DEFAULT_CAPACITY = 5_000;

    private final int capacity;
    private final ArrayDeque<LogLine> lines = new ArrayDeque<>();
    private final List<Consumer<LogLine>> listeners = new CopyOnWriteArrayList<>();

    public FunctionLog() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity how many lines are kept */
    public FunctionLog(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A log keeps at least one line, not " + capacity);
        }
        this.capacity = capacity;
    }

    public void add(LogLine line) {
        synchronized (lines) {
            if (lines.size() == capacity) {
                lines.removeFirst();
            }
            lines.addLast(line);
        }
        listeners.forEach(listener -> listener.accept(line));
    }

    /** The lines that are kept, oldest first. */
    public List<LogLine> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** The listener gets each line from now on, on the function's thread. */
    public void addListener(Consumer<LogLine> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<LogLine> listener) {
        listeners.remove(listener);
    }
}
