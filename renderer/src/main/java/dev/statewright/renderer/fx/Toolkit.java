package dev.statewright.renderer.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Runs work on JavaFX's thread, also in a program that shows no window. */
public final class Toolkit {

    private static boolean started;

    private Toolkit() {}

    /**
     * Runs the work on JavaFX's thread and waits for its result. Where JavaFX does not run yet it is started on its headless platform;
     * its thread then keeps the program alive until {@link Platform#exit()}.
     */
    public static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        ensureStarted();
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while painting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static synchronized void ensureStarted() {
        if (started || Platform.isFxApplicationThread()) {
            return;
        }
        useHeadlessPlatform();
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
            ready.await();
        } catch (IllegalStateException alreadyRunning) {
            // the window's toolkit does the work
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started = true;
    }

    private static void useHeadlessPlatform() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
    }
}
