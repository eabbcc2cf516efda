package dev.statewright.app.session;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in the order in which they come, on another executor. Safe for many threads. */
public final class InOrder implements Executor {

    private final Executor runs;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public InOrder(Executor runs) {
        this.runs = runs;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        runs.execute(this::work);
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private Runnable next() {
        synchronized (waiting) {
            Runnable task = waiting.poll();
            running = task != null;
            return task;
        }
    }
}
