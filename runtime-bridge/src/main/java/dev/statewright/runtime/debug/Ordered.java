package dev.statewright.runtime.debug;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Something that the execution's thread does for another one that waits for it. */
final class Ordered<T> implements Runnable {
    private static final int SECONDS = 10;

    private final Supplier<T> order;
    private final CompletableFuture<T> done = new CompletableFuture<>();

    Ordered(Supplier<T> order) {
        this.order = order;
    }

    @Override
    public void run() {
        try {
            done.complete(order.get());
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    T await() {
        try {
            return done.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new CannotChange("The execution went on before the change was made.");
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
