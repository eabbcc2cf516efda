package dev.statewright.runtime.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The executions, by ARN, in the order in which they were started. */
public final class ExecutionRegistry {
    private final Map<String, RegisteredExecution> byArn = new LinkedHashMap<>();
    private final List<Consumer<RegisteredExecution>> listeners = new CopyOnWriteArrayList<>();

    public void add(RegisteredExecution execution) {
        synchronized (this) {
            byArn.put(execution.run().arn(), execution);
        }
        listeners.forEach(listener -> listener.accept(execution));
    }

    /** The listener gets each execution that is added from now on, before anything happens in it. */
    public void onAdded(Consumer<RegisteredExecution> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<RegisteredExecution> listener) {
        listeners.remove(listener);
    }

    public synchronized Optional<RegisteredExecution> execution(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** The latest first. */
    public synchronized List<RegisteredExecution> all() {
        return new ArrayList<>(byArn.values()).reversed();
    }
}
