package dev.statewright.runtime.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The executions, by ARN, in the order in which they were started. */
public final class ExecutionRegistry {
    private final Map<String, RegisteredExecution> byArn = new LinkedHashMap<>();

    public synchronized void add(RegisteredExecution execution) {
        byArn.put(execution.run().arn(), execution);
    }

    public synchronized Optional<RegisteredExecution> execution(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** The latest first. */
    public synchronized List<RegisteredExecution> all() {
        return new ArrayList<>(byArn.values()).reversed();
    }
}
