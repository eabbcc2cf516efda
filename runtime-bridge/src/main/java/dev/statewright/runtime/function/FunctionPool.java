package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;
import java.util.ArrayDeque;

/** The warm instances of one function: as many as were ever wanted at the same time. */
final class FunctionPool implements AutoCloseable {

    private static final String UNSUPPORTED = "Statewright.UnsupportedRuntime";

    private final FunctionEntry function;
    private final FunctionLog log;
    private final ArrayDeque<FunctionInstance> idle = new ArrayDeque<>();
    private boolean closed;

    FunctionPool(FunctionEntry function, FunctionLog log) {
        this.function = function;
        this.log = log;
    }

    FunctionEntry function() {
        return function;
    }

    /** Runs the handler on the calling thread, in a warm instance where there is one with the present code. */
    InvocationResult invoke(String requestId, String event, Call call) {
        if (!isJavaScript()) {
            return Failures.failed(UNSUPPORTED, unsupported());
        }
        FunctionInstance instance = null;
        try {
            instance = take();
            return instance.invoke(requestId, event, call);
        } catch (RuntimeException | LinkageError e) {
            return Failures.failed("Runtime.Unknown", "The embedded engine failed: " + e);
        } finally {
            if (instance != null) {
                giveBack(instance);
            }
        }
    }

    private boolean isJavaScript() {
        return function.runtime().isEmpty() || function.runtime().startsWith("nodejs");
    }

    private String unsupported() {
        return "The function " + function.name() + " has the runtime " + function.runtime()
                + ", but the embedded engine runs only nodejs functions: mock the states that call it.";
    }

    private FunctionInstance take() {
        while (true) {
            FunctionInstance found;
            synchronized (idle) {
                found = idle.pollLast();
            }
            if (found == null) {
                return new FunctionInstance(function, log);
            }
            if (found.isUpToDate()) {
                return found;
            }
            found.close();
        }
    }

    private void giveBack(FunctionInstance instance) {
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
            idle.forEach(FunctionInstance::close);
            idle.clear();
        }
    }
}
