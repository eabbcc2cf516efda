package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.plan.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Takes an execution up again where it ended: what succeeded keeps its result, what failed or was stopped runs again with its counters of
 * retries at zero. Step Functions Developer Guide, "Restarting state machine executions with redrive".
 */
final class Redrive {
    private final Interpreter interpreter;

    Redrive(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Lets a line of control go on; its next event points to the given one. */
    void resume(Frame frame, long previous) {
        FanOut stopped = frame.children != null ? frame.children : frame.stopped;
        MapRun run = frame.mapRun != null ? frame.mapRun : frame.stoppedRun;
        frame.last = previous;
        frame.retries = null;
        frame.retryCount = 0;
        frame.timer = 0;
        frame.task = null;
        frame.mapRun = null;
        frame.stoppedRun = null;
        frame.children = null;
        frame.stopped = null;
        if (frame.state.work() instanceof Work.Pass
                && frame.phase != Frame.Phase.ENTER
                && !frame.stoppedBeforeEntering) {
            // Step Functions does not run a Pass state again: it is left with its input
            interpreter.exit(frame, frame.state.next(), frame.input, Map.of());
        } else if (frame.phase == Frame.Phase.ENTER
                || frame.stoppedBeforeEntering
                || frame.state.work() instanceof Work.Fail) {
            // a Fail state is entered once more, and fails again
            frame.stoppedBeforeEntering = false;
            frame.phase = Frame.Phase.ENTER;
            interpreter.ready(frame);
        } else if (run != null && run.isRedrivable()) {
            frame.phase = Frame.Phase.WAITING;
            frame.mapRun = run;
            interpreter
                    .mapRuns()
                    .redrive(
                            run,
                            interpreter.emit(
                                    frame,
                                    EventType.MAP_RUN_REDRIVEN,
                                    new EventDetails.MapRunRedriven(run.arn, run.redrives + 1)));
        } else if (stopped == null) {
            frame.phase = Frame.Phase.AGAIN;
            interpreter.ready(frame);
        } else {
            frame.phase = Frame.Phase.WAITING;
            resume(frame, stopped);
        }
    }

    private void resume(Frame owner, FanOut fanOut) {
        List<Frame> unfinished = new ArrayList<>(fanOut.stopped);
        unfinished.addAll(fanOut.running);
        unfinished.sort(Comparator.comparingInt(frame -> frame.index));
        fanOut.stopped.clear();
        fanOut.running.clear();
        fanOut.ended = fanOut.results.length - fanOut.missing();
        owner.children = fanOut;
        for (Frame child : unfinished) {
            fanOut.running.add(child);
            resume(child, begun(owner, fanOut, child));
        }
        if (owner.state.work() instanceof Work.Map) {
            interpreter.fanOuts().startIterations(fanOut, owner.last);
        }
    }

    /** Iterations say that they begin once more; branches of a Parallel state have no event for that. */
    private long begun(Frame owner, FanOut fanOut, Frame child) {
        return fanOut.isMap()
                ? interpreter.write(
                        owner,
                        owner.last,
                        EventType.MAP_ITERATION_STARTED,
                        new EventDetails.MapIteration(owner.state.name(), child.index))
                : owner.last;
    }
}
