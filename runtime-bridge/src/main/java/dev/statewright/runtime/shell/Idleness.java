package dev.statewright.runtime.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whether an execution waits for somebody outside and nothing else can happen in it. Safe for many threads. */
final class Idleness {
    private final List<Consumer<Boolean>> listeners = new ArrayList<>(0);
    private boolean idle;

    synchronized void idle(boolean now) {
        idle = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    synchronized void listen(Consumer<Boolean> listener) {
        listeners.add(listener);
        if (idle) {
            listener.accept(true);
        }
    }
}
