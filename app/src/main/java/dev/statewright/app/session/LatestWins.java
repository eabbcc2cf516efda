package dev.statewright.app.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Computes in the background, and delivers on the UI thread only the result of the latest request: an older one that is still
 * computing is interrupted, and its result is dropped.
 */
public final class LatestWins<I, O> {

    private final Function<I, O> computation;
    private final Executor background;
    private final Executor ui;
    private final Consumer<O> delivery;
    private FutureTask<?> running;
    private long latest;

    /** @param delivery called on the UI thread */
    public LatestWins(Function<I, O> computation, Executor background, Executor ui, Consumer<O> delivery) {
        this.computation = computation;
        this.background = background;
        this.ui = ui;
        this.delivery = delivery;
    }

    /** To be called on the UI thread. */
    public void request(I input) {
        request(input, background);
    }

    /** As {@link #request(Object)}, at a time and place of the caller's choice. To be called on the UI thread. */
    public void request(I input, Executor when) {
        cancel();
        long mine = latest;
        FutureTask<?> task = new FutureTask<>(() -> compute(input, mine), null);
        running = task;
        when.execute(task);
    }

    /** Drops whatever is under way. */
    public void cancel() {
        latest++;
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }

    private void compute(I input, long mine) {
        O output;
        try {
            output = computation.apply(input);
        } catch (CancellationException superseded) {
            return;
        }
        ui.execute(() -> {
            if (mine == latest) {
                running = null;
                delivery.accept(output);
            }
        });
    }
}
