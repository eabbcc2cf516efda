package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import java.util.ArrayList;

/** The children of Map Runs: how they begin and end, in their histories and in their run's counts. */
final class RunChildren {
    /** Step Functions ends Express executions after five minutes. */
    private static final long EXPRESS_SECONDS = 300;

    private final Interpreter interpreter;

    RunChildren(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void start(MapRun run, ChildInput input) {
        long number = run.started++;
        ChildExecution child = new ChildExecution(run, number, input, run.identity(number), interpreter.now());
        run.items.enter(ChildStatus.RUNNING, input.items());
        run.children.enter(ChildStatus.RUNNING, 1);
        run.changed = true;
        interpreter.emit(
                child.frame,
                EventType.EXECUTION_STARTED,
                new EventDetails.ExecutionStarted(input.payload(), child.record.identity.roleArn()));
        // the first state's event points to nothing, not to the start
        child.frame.last = 0;
        child.frame.goTo(run.processor.start(), input.payload());
        interpreter.ready(child.frame);
        goOn(child);
    }

    /** A child works, from now on or again. */
    void goOn(ChildExecution child) {
        child.run.running.add(child);
        if (child.run.express && interpreter.identity().maxEvents().isPresent()) {
            child.timer = interpreter
                    .timers()
                    .start(
                            child.frame,
                            interpreter.now().plusSeconds(EXPRESS_SECONDS),
                            Effect.Purpose.EXECUTION_TIMEOUT);
        }
        tell(child);
    }

    private void tell(ChildExecution child) {
        interpreter.effect(new Effect.ChildChanged(child.toRecord()));
    }

    /** The run failed before these items' turn came. */
    void leavePending(MapRun run, ChildInput input) {
        ChildExecution child =
                new ChildExecution(run, run.started, input, run.identity(run.started), interpreter.now());
        run.started++;
        child.status = ChildStatus.PENDING;
        run.items.enter(ChildStatus.PENDING, input.items());
        run.children.enter(ChildStatus.PENDING, 1);
        tell(child);
    }

    /** The last event of a child, and what follows for the counts. */
    void end(ChildExecution child, ChildStatus status, long previous) {
        MapRun run = child.run;
        child.status = status;
        child.stopDate = interpreter.now();
        child.record.over = true;
        run.running.remove(child);
        interpreter.silence(child.frame);
        interpreter.timers().cancel(child.timer);
        EventType type = switch (status) {
            case SUCCEEDED -> EventType.EXECUTION_SUCCEEDED;
            case TIMED_OUT -> EventType.EXECUTION_TIMED_OUT;
            case ABORTED -> EventType.EXECUTION_ABORTED;
            case FAILED, PENDING, RUNNING -> EventType.EXECUTION_FAILED;
        };
        interpreter.write(
                child.frame,
                previous,
                type,
                status == ChildStatus.SUCCEEDED
                        ? new EventDetails.ExecutionSucceeded(child.output)
                        : new EventDetails.Failure(child.error, child.cause));
        run.count(ChildStatus.RUNNING, status, child.items);
        if (status != ChildStatus.SUCCEEDED) {
            run.unsuccessful.add(child);
        }
        ChildRecord record = child.toRecord();
        if (run.export == null) {
            run.results.add(record);
        }
        interpreter.effect(new Effect.ChildChanged(record));
    }

    /** Stops those that run. */
    void abort(MapRun run) {
        for (ChildExecution child : new ArrayList<>(run.running)) {
            end(child, ChildStatus.ABORTED, 0);
        }
    }
}
