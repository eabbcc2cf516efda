package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import java.time.Instant;

/** A child of a Map Run: an execution with its own ARN and history, in the loop of the workflow that started it. */
final class ChildExecution {
    final MapRun run;
    final long number;
    final int items;
    final Payload input;
    final Instant startDate;
    final ExecutionRecord record;
    final Frame frame;

    ChildStatus status = ChildStatus.RUNNING;
    Instant stopDate;
    Payload output;
    String error;
    String cause;
    int redrives;
    Instant redriveDate;

    /** Of an Express child's five minutes; 0 for none. */
    long timer;

    /**
     * @param identity of the child
     */
    ChildExecution(MapRun run, long number, ChildInput input, ExecutionIdentity identity, Instant startDate) {
        this.run = run;
        this.number = number;
        this.items = input.items();
        this.input = input.payload();
        this.startDate = startDate;
        this.record = new ExecutionRecord(
                identity,
                new HistoryWriter(identity.maxEvents(), this),
                new ContextObject(identity, startDate, input.payload()),
                this);
        this.frame = new Frame(null, 0, new Variables(null), record, null);
    }

    ChildRecord toRecord() {
        return new ChildRecord(
                run.arn,
                record.identity.machineArn(),
                record.identity.executionArn(),
                record.identity.executionName(),
                number,
                items,
                status,
                startDate,
                stopDate,
                input,
                output,
                error,
                cause,
                redrives,
                redriveDate,
                record.history.log());
    }
}
