package dev.statewright.runtime.teststate;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.StatePlan;
import java.util.Optional;

/** How a state turned out. {@code next} is empty at the end of a scope. */
public sealed interface TestResult {

    record Succeeded(Payload output, Optional<String> next) implements TestResult {}

    /** Nothing handled the error; both may be null. */
    record Failed(String error, String cause) implements TestResult {}

    /** A retrier would try again. */
    record Retriable(String error, String cause) implements TestResult {}

    /** A catcher takes over. */
    record Caught(String error, String cause, Payload output, Optional<String> next) implements TestResult {}

    static Optional<String> nameOf(StatePlan next) {
        return Optional.ofNullable(next).map(StatePlan::name);
    }
}
