package dev.statewright.app.run.executions;

import dev.statewright.runtime.archive.ExecutionQuery;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which executions are to be seen.
 *
 * @param text in the name, or within input, output, error or cause; empty for any
 * @param status empty for any
 * @param since started within that time before now; empty for any time
 */
public record ExecutionFilter(String text, Optional<ExecutionStatus> status, Optional<Duration> since)
        implements Predicate<ExecutionSummary> {

    public static final ExecutionFilter ALL = new ExecutionFilter("", Optional.empty(), Optional.empty());

    @Override
    public boolean test(ExecutionSummary summary) {
        ExecutionQuery all = ExecutionQuery.ALL;
        ExecutionQuery asked = status.map(all::withStatus).orElse(all);
        ExecutionQuery then = since.map(ago -> asked.between(Instant.now().minus(ago), Instant.MAX))
                .orElse(asked);
        String part = text.strip();
        return part.isEmpty()
                ? then.matches(summary)
                : then.named(part).matches(summary) || then.containing(part).matches(summary);
    }
}
