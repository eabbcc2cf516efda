package dev.statewright.runtime.maprun;

import java.util.EnumMap;
import java.util.Map;

/** Counts items or child executions as they go from one status to the next. */
public final class RunTally {
    private final Map<ChildStatus, Long> counts = new EnumMap<>(ChildStatus.class);
    private long resultsWritten;

    public void enter(ChildStatus status, long many) {
        counts.merge(status, many, Long::sum);
    }

    public void move(ChildStatus from, ChildStatus to, long many) {
        enter(from, -many);
        enter(to, many);
        if (to.hasEnded()) {
            resultsWritten += many;
        } else if (from.hasEnded()) {
            resultsWritten -= many;
        }
    }

    public long of(ChildStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    /** What ended without success: it counts against the tolerance. */
    public long failures() {
        return of(ChildStatus.FAILED) + of(ChildStatus.TIMED_OUT) + of(ChildStatus.ABORTED);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param waiting how many more are pending that were not counted one by one */
    public RunCounts counts(long waiting) {
        return new RunCounts(
                of(ChildStatus.PENDING) + waiting,
                of(ChildStatus.RUNNING),
                of(ChildStatus.SUCCEEDED),
                of(ChildStatus.FAILED),
                of(ChildStatus.TIMED_OUT),
                of(ChildStatus.ABORTED),
                total() + waiting,
                resultsWritten,
                0,
                0);
    }
}
