package dev.statewright.runtime.maprun;

import dev.statewright.runtime.history.EventLog;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;
import java.util.List;

/**
 * A child of a Map Run, at one moment.
 *
 * @param number from 0: the order in which children are started
 * @param items how many items it works on
 * @param startDate null where it was never started
 * @param stopDate null while it runs
 * @param output null unless it succeeded
 * @param log its history, which grows while it runs; null where it was never started
 */
public record ChildRecord(
        String mapRunArn,
        String machineArn,
        String arn,
        String name,
        long number,
        int items,
        ChildStatus status,
        Instant startDate,
        Instant stopDate,
        Payload input,
        Payload output,
        String error,
        String cause,
        int redriveCount,
        Instant redriveDate,
        EventLog log) {
    public List<HistoryEvent> history() {
        return log == null ? List.of() : log.snapshot();
    }
}
