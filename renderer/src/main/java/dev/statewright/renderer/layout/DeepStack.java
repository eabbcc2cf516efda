package dev.statewright.renderer.layout;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Computes on a thread with a large stack. ELK follows chains of nodes by recursion: some thousand states in a row would overflow a
 * stack of ordinary size.
 */
final class DeepStack {

    /** Bytes of address space; memory is used only as far as the recursion gets. */
    private static final long SIZE = 512L << 20;

    private DeepStack() {}

    /** @throws CancellationException if the waiting thread is interrupted */
    static <T> T call(Supplier<T> computation) {
        FutureTask<T> task = new FutureTask<>(computation::get);
        Thread thread = new Thread(null, task, "layout of a large scope", SIZE);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Layout was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A large scope cannot be laid out", e.getCause());
        }
    }
}
