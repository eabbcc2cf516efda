package dev.statewright.runtime.maprun;

import java.util.Optional;

/**
 * Whether a child can be redriven, and why not. Step Functions API, DescribeExecution.
 *
 * @param reason empty where it can
 */
public record RedriveState(String status, Optional<String> reason) {
    public static RedriveState of(ChildStatus child, boolean express) {
        if (child == ChildStatus.SUCCEEDED || child == ChildStatus.RUNNING || child == ChildStatus.PENDING) {
            return new RedriveState("NOT_REDRIVABLE", Optional.of("Execution is " + child + " and cannot be redriven"));
        }
        return express
                ? new RedriveState("NOT_REDRIVABLE", Optional.of("Execution is EXPRESS and cannot be redriven"))
                : new RedriveState("REDRIVABLE_BY_MAP_RUN", Optional.empty());
    }
}
