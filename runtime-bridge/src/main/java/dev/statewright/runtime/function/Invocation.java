package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * One call of a function that has ended.
 *
 * @param running how many calls of the function ran when it began, this one included
 */
public record Invocation(
        FunctionEntry function,
        String requestId,
        Instant started,
        Duration took,
        int running,
        InvocationResult result) {}
