package dev.statewright.runtime.nested;

import dev.statewright.runtime.mock.SharedTestCase;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How an execution came about: how many executions stand above it, and how many the first of them has brought about in all. A workflow
 * that starts itself is ended by that, not by a lack of memory.
 *
 * @param depth 0 for an execution that somebody started from outside
 * @param started executions below the outermost one, shared by all of them
 * @param mocks of the executions that it starts, and of those that they start
 */
public record Ancestry(int depth, AtomicInteger started, Optional<SharedTestCase> mocks) {
    /** As deep as executions may start executions. */
    static final int DEEPEST = 1_000;

    /** As many as one execution may start, with all that those start. */
    static final int MOST = 100_000;

    /** Of an execution that somebody started from outside. */
    public static Ancestry none() {
        return new Ancestry(0, new AtomicInteger(), Optional.empty());
    }

    /** Of the same execution, when what it starts is answered by a test case. */
    public Ancestry answeredBy(Optional<SharedTestCase> testCase) {
        return new Ancestry(depth, started, testCase);
    }

    /**
     * Of an execution that this one starts.
     *
     * @throws CallRefused where it would be one too many
     */
    public Ancestry child() {
        if (depth >= DEEPEST) {
            throw new CallRefused(
                    "ExecutionLimitExceeded",
                    "Executions have started one another " + DEEPEST
                            + " deep. The workflow starts itself without end.");
        }
        if (started.incrementAndGet() > MOST) {
            throw new CallRefused(
                    "ExecutionLimitExceeded",
                    "One execution has brought about " + MOST + " others. The workflow starts itself without end.");
        }
        return new Ancestry(depth + 1, started, mocks);
    }
}
