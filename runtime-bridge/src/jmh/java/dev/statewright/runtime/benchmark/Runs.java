package dev.statewright.runtime.benchmark;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.time.Instant;
import java.util.OptionalInt;

/** Runs plans that wait for nothing, from their start to their end, in the calling thread and without quotas. */
final class Runs {

    private static final ExecutionIdentity IDENTITY = new ExecutionIdentity(
            "arn:aws:states:us-east-1:123456789012:execution:benchmark:run",
            "run",
            "arn:aws:states:us-east-1:123456789012:stateMachine:benchmark",
            "benchmark",
            "arn:aws:iam::123456789012:role/r",
            "us-east-1",
            OptionalInt.empty());

    private Runs() {}

    /** The ended execution with its whole history. */
    static Execution run(ExecutionPlan plan, String input) {
        Execution execution = new Execution(plan, IDENTITY);
        execution.accept(new Signal.Start(Instant.EPOCH, Payload.ofText(input), 1));
        while (execution.advance(1000)) {
            // until it ends
        }
        return execution;
    }
}
