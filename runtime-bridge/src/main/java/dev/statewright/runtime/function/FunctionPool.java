package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** The warm instances of one function: as many as were ever wanted at the same time. */
final class FunctionPool implements AutoCloseable {

    private final FunctionEntry function;
    private final FunctionLog log;
    private final FunctionHosting hosting;
    private final Semaphore slots;
    private final AtomicInteger running = new AtomicInteger();
    private final ArrayDeque<WarmInstance> idle = new ArrayDeque<>();
    private boolean closed;

    FunctionPool(FunctionEntry function, FunctionLog log, FunctionHosting hosting) {
        this.function = function;
        this.log = log;
        this.hosting = hosting;
        this.slots = new Semaphore(hosting.concurrency().getOrDefault(function.name(), Integer.MAX_VALUE), true);
    }

    FunctionEntry function() {
        return function;
    }

    /** Whether one more call may run now; who gets true gives the slot back with {@link #leave}. */
    boolean tryEnter() {
        return slots.tryAcquire();
    }

    /** Waits until one more call may run. */
    void enter() throws InterruptedException {
        slots.acquire();
    }

    void leave() {
        slots.release();
    }

    /** Runs the handler on the calling thread, in a warm instance where there is one with the present code. */
    InvocationResult invoke(String requestId, String event, Call call) {
        Instant started = Instant.now();
        long begin = System.nanoTime();
        int together = running.incrementAndGet();
        InvocationResult result;
        try {
            result = invokeInInstance(requestId, event, call);
        } finally {
            running.decrementAndGet();
        }
        hosting.ended()
                .accept(new Invocation(
                        function, requestId, started, Duration.ofNanos(System.nanoTime() - begin), together, result));
        return result;
    }

    private InvocationResult invokeInInstance(String requestId, String event, Call call) {
        WarmInstance instance = null;
        try {
            instance = take();
            return instance.invoke(requestId, event, call);
        } catch (UnsupportedFunction e) {
            return Failures.failed(UnsupportedFunction.ERROR, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            return Failures.failed("Runtime.Unknown", "The embedded engine failed: " + e);
        } finally {
            if (instance != null) {
                giveBack(instance);
            }
        }
    }

    private WarmInstance take() {
        while (true) {
            WarmInstance found;
            synchronized (idle) {
                found = idle.pollLast();
            }
            if (found == null) {
                return start();
            }
            if (found.isAlive() && found.isUpToDate()) {
                return found;
            }
            found.close();
        }
    }

    private WarmInstance start() {
        hosting.services().begins(function);
        boolean javaScript = function.runtime().isEmpty() || function.runtime().startsWith("nodejs");
        return javaScript && !hosting.nodeProcesses()
                ? new FunctionInstance(function, log, hosting.services())
                : ProcessInstance.start(
                        function, log, hosting.processEnvironment().get());
    }

    private void giveBack(WarmInstance instance) {
        if (instance.isAlive()) {
            synchronized (idle) {
                if (!closed) {
                    idle.addLast(instance);
                    return;
                }
            }
        }
        instance.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(WarmInstance::close);
            idle.clear();
        }
    }
}
