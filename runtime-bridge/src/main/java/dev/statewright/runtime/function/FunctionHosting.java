package dev.statewright.runtime.function;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What functions find around them.
 *
 * @param services for embedded JavaScript
 * @param concurrency functions' names, and how many calls of each may run at once
 * @param nodeProcesses whether {@code nodejs} functions run in Node.js instead of the embedded engine
 * @param processEnvironment variables for functions in processes of their own; asked for when the first one starts
 * @param ended gets each call once it has ended, on its thread
 */
public record FunctionHosting(
        ServiceAccess services,
        Map<String, Integer> concurrency,
        boolean nodeProcesses,
        Supplier<Map<String, String>> processEnvironment,
        Consumer<Invocation> ended) {
    /** Nothing but the functions themselves. */
    public static final FunctionHosting ALONE =
            new FunctionHosting(ServiceAccess.NONE, Map.of(), false, Map::of, ended -> {});

    public FunctionHosting {
        concurrency = Map.copyOf(concurrency);
    }
}
