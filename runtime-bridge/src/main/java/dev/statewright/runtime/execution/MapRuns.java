package dev.statewright.runtime.execution;

import dev.statewright.runtime.dataset.Item;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Map Runs of a workflow: feeds them with items, starts and counts their children, ends them. */
final class MapRuns {
    private final Interpreter interpreter;
    private final RunChildren children;
    private final Map<String, MapRun> open = new LinkedHashMap<>();

    MapRuns(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.children = new RunChildren(interpreter);
    }

    /** Begins a run whose first event is written and whose items are known or asked for. */
    void begin(MapRun run) {
        open.put(run.arn, run);
        interpreter.effect(new Effect.MapRunChanged(run.toRecord()));
        if (run.export != null) {
            interpreter.effect(new Effect.BeginResults(run.export));
        }
        feed(run);
    }

    /** A run that fails before its first child. */
    void refuse(MapRun run, RunFailure failure) {
        open.put(run.arn, run);
        interpreter.effect(new Effect.MapRunChanged(run.toRecord()));
        if (run.export != null) {
            interpreter.effect(new Effect.BeginResults(run.export));
        }
        fail(run, failure);
    }

    // --- items and children

    /** Starts as many children as may run at once; ends the run when there is nothing left. */
    private void feed(MapRun run) {
        while (run.status == MapRunStatus.RUNNING && run.failure == null && run.mayStartAnother()) {
            ChildInput input;
            try {
                input = run.inputs.next();
            } catch (EvaluationFailure e) {
                fail(run, new RunFailure(e.error(), Recovery.cause(run.owner, e)));
                return;
            }
            if (input == null) {
                break;
            }
            if (interpreter.dataLimit().exceeds(input.payload())) {
                fail(run, new RunFailure(DataLimit.ERROR, DataLimit.cause(run.owner.state.name())));
                return;
            }
            children.start(run, input);
        }
        if (run.failure != null) {
            listPending(run);
        } else if (run.running.isEmpty() && run.inputs.isExhausted()) {
            complete(run);
        }
    }

    void received(Signal.ItemsRead signal) {
        MapRun run = reading(signal.readingId());
        if (run != null) {
            List<Item> items = signal.items().take();
            run.feed.received(items, signal.last());
            // a percentage can be exceeded as soon as all items are known
            if (signal.last() && run.failure == null && run.exceedsTolerance()) {
                fail(run, RunFailure.TOO_MANY_FAILURES);
            } else {
                feed(run);
            }
        }
    }

    void unreadable(Signal.ItemsUnreadable signal) {
        MapRun run = reading(signal.readingId());
        if (run != null) {
            run.feed.received(List.of(), true);
            fail(run, RunFailure.unreadable(signal.cause()));
        }
    }

    private MapRun reading(long readingId) {
        for (MapRun run : open.values()) {
            if (run.feed.isReading(readingId)) {
                return run;
            }
        }
        return null;
    }

    // --- how children end

    void succeeded(ChildExecution child, Payload output) {
        child.output = output;
        children.end(child, ChildStatus.SUCCEEDED, child.frame.last);
        next(child.run);
    }

    void failed(ChildExecution child, String error, String cause) {
        child.error = error;
        child.cause = cause;
        children.end(child, ChildStatus.FAILED, child.frame.last);
        next(child.run);
    }

    void timedOut(ChildExecution child) {
        child.error = "States.Timeout";
        children.end(child, ChildStatus.TIMED_OUT, 0);
        next(child.run);
    }

    /** Someone stops one child; nothing happens where it does not run. */
    void stop(Signal.StopChild stop) {
        for (MapRun run : List.copyOf(open.values())) {
            for (ChildExecution child : run.running) {
                if (child.record.identity.executionArn().equals(stop.childArn())) {
                    child.error = stop.error();
                    child.cause = stop.cause();
                    children.end(child, ChildStatus.ABORTED, 0);
                    next(run);
                    return;
                }
            }
        }
    }

    /** What follows for the run when one of its children has ended. */
    private void next(MapRun run) {
        if (run.failure == null && run.exceedsTolerance()) {
            fail(run, RunFailure.TOO_MANY_FAILURES);
        } else {
            feed(run);
        }
    }

    // --- how runs end

    private void fail(MapRun run, RunFailure failure) {
        run.failure = failure;
        children.abort(run);
        listPending(run);
    }

    /** A run that failed lists the items that no child has begun with, where its results are written; then it ends. */
    private void listPending(MapRun run) {
        if (run.export != null) {
            try {
                for (ChildInput input = run.inputs.next(); input != null; input = run.inputs.next()) {
                    children.leavePending(run, input);
                }
            } catch (EvaluationFailure e) {
                // the same item that made the run fail: it belongs to no child
                run.feed.close();
            }
            if (!run.inputs.isExhausted() && !run.feed.isClosed()) {
                return;
            }
        } else {
            run.feed.close();
        }
        complete(run);
    }

    /** No child runs, and none will be started. */
    private void complete(MapRun run) {
        if (run.export != null && !run.exporting) {
            run.exporting = true;
            interpreter.effect(new Effect.FinishResults(run.arn));
        } else if (run.export == null) {
            leave(run);
        }
    }

    void resultsWritten(String arn) {
        MapRun run = open.get(arn);
        if (run != null && run.exporting) {
            run.exporting = false;
            leave(run);
        }
    }

    void resultsUnwritten(String arn, String cause) {
        MapRun run = open.get(arn);
        if (run != null && run.exporting) {
            run.exporting = false;
            if (run.failure == null) {
                run.failure = RunFailure.unwritten(cause);
            }
            leave(run);
        }
    }

    /** The run's last event; then its state goes on. */
    private void leave(MapRun run) {
        open.remove(run.arn);
        ended(run, run.failure == null ? MapRunStatus.SUCCEEDED : MapRunStatus.FAILED);
        try {
            new MapRunEnd(interpreter, run).leave();
        } catch (EvaluationFailure e) {
            interpreter.recovery().evaluationFailed(run.owner, e);
        }
    }

    private void ended(MapRun run, MapRunStatus status) {
        run.status = status;
        run.stopDate = interpreter.now();
        interpreter.effect(new Effect.MapRunChanged(run.toRecord()));
        run.changed = false;
    }

    /** The Map state is no longer wanted, or the whole execution. False where the run has ended already. */
    boolean abort(MapRun run) {
        if (open.remove(run.arn) == null) {
            return false;
        }
        children.abort(run);
        run.feed.close();
        if (run.export != null) {
            interpreter.effect(new Effect.FinishResults(run.arn));
        }
        ended(run, MapRunStatus.ABORTED);
        return true;
    }

    void abortAll() {
        new ArrayList<>(open.values()).forEach(this::abort);
    }

    // --- from outside

    void update(Signal.UpdateMapRun update) {
        MapRun run = open.get(update.mapRunArn());
        if (run == null) {
            return;
        }
        if (update.maxConcurrency() != null) {
            run.maxConcurrency = update.maxConcurrency();
        }
        run.tolerance = new Tolerance(
                update.toleratedFailureCount() == null ? run.tolerance.count() : update.toleratedFailureCount(),
                update.toleratedFailurePercentage() == null
                        ? run.tolerance.percentage()
                        : update.toleratedFailurePercentage());
        interpreter.effect(new Effect.MapRunChanged(run.toRecord()));
        next(run);
    }

    /** Takes a run up again that failed or was aborted: its unsuccessful children first, then the items that are left. */
    void redrive(MapRun run, long event) {
        open.put(run.arn, run);
        run.startedEvent = event;
        run.status = MapRunStatus.RUNNING;
        run.failure = null;
        run.stopDate = null;
        run.redrives++;
        run.redriveDate = interpreter.now();
        if (run.export != null) {
            interpreter.effect(new Effect.BeginResults(run.export));
        }
        run.items.enter(ChildStatus.PENDING, -run.items.of(ChildStatus.PENDING));
        run.children.enter(ChildStatus.PENDING, -run.children.of(ChildStatus.PENDING));
        run.started = run.children.total();
        run.inputs.seek(run.items.total());
        List<ChildExecution> again = List.copyOf(run.unsuccessful);
        run.unsuccessful.clear();
        for (ChildExecution child : again) {
            run.results.forget(child.number);
            run.count(child.status, ChildStatus.RUNNING, child.items);
            new ChildRedrive(interpreter, child).begin();
            children.goOn(child);
        }
        feed(run);
    }

    /** Tells of the runs that have changed since the last time. */
    void tellChanges() {
        for (MapRun run : open.values()) {
            if (run.changed) {
                run.changed = false;
                interpreter.effect(new Effect.MapRunChanged(run.toRecord()));
            }
        }
    }
}
