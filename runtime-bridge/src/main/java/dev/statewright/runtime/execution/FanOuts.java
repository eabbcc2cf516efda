package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ResultPlace;
import dev.statewright.runtime.plan.ScopePlan;
import dev.statewright.runtime.plan.Work;
import java.util.List;

/** Parallel and Map states: starts their branches and iterations, gathers the results, stops the others when one fails. */
final class FanOuts {
    private final Interpreter interpreter;

    FanOuts(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void beginParallel(Frame frame, Work.Parallel parallel) {
        Evaluation evaluation = interpreter.evaluation(frame);
        Payload selected =
                frame.state.isJsonata() ? frame.input : frame.state.input().of(frame.input, evaluation);
        Payload input = parallel.arguments() == null
                ? selected
                : Payload.of(parallel.arguments().evaluate(evaluation.over(selected)));
        interpreter.emit(frame, EventType.PARALLEL_STATE_STARTED, EventDetails.NONE);
        FanOut fanOut = new FanOut(frame, parallel.branches().length, null);
        frame.children = fanOut;
        for (ScopePlan branch : parallel.branches()) {
            start(fanOut, branch, input, frame.last, null);
        }
        if (fanOut.size() == 0) {
            succeeded(fanOut);
        }
    }

    void beginMap(Frame frame, Work.Map map) {
        FanOut fanOut = new MapStart(interpreter, frame, map).begin();
        frame.children = fanOut;
        startIterations(fanOut, frame.last);
        if (fanOut.size() == 0) {
            succeeded(fanOut);
        }
    }

    /** Starts as many iterations as may run at once; their first events point to the given one. */
    void startIterations(FanOut fanOut, long previous) {
        FanOut.MapItems items = fanOut.items;
        Frame owner = fanOut.owner;
        while (fanOut.started < fanOut.size() && fanOut.running.size() < items.concurrency()) {
            int index = fanOut.started;
            Payload input;
            try {
                input = Payload.of(MapItem.select(interpreter, owner, items, index));
            } catch (EvaluationFailure e) {
                abortRunning(fanOut, null, owner.last);
                throw e;
            }
            long first = interpreter.write(
                    owner,
                    previous,
                    EventType.MAP_ITERATION_STARTED,
                    new EventDetails.MapIteration(owner.state.name(), index));
            start(fanOut, items.processor(), input, first, MapItem.of(items, index));
        }
    }

    private void start(FanOut fanOut, ScopePlan scope, Payload input, long previous, JsonNode mapItem) {
        Frame child = new Frame(
                fanOut, fanOut.started++, new Variables(fanOut.owner.variables), fanOut.owner.record, mapItem);
        child.last = previous;
        child.goTo(scope.start(), input);
        fanOut.running.add(child);
        interpreter.ready(child);
    }

    void childSucceeded(Frame child, Payload output) {
        FanOut fanOut = child.group;
        fanOut.results[child.index] = output;
        if (fanOut.isMap()) {
            long inner = child.last;
            child.last = interpreter.write(
                    child,
                    inner,
                    EventType.MAP_ITERATION_SUCCEEDED,
                    new EventDetails.MapIteration(fanOut.owner.state.name(), child.index));
            ended(fanOut, child, inner);
        } else {
            ended(fanOut, child, child.last);
        }
    }

    private void ended(FanOut fanOut, Frame child, long inner) {
        fanOut.running.remove(child);
        fanOut.ended++;
        try {
            if (fanOut.ended == fanOut.size()) {
                fanOut.owner.last = child.last;
                succeeded(fanOut);
            } else if (fanOut.isMap()) {
                startIterations(fanOut, inner);
            }
        } catch (EvaluationFailure e) {
            interpreter.recovery().evaluationFailed(fanOut.owner, e);
        }
    }

    private void succeeded(FanOut fanOut) {
        Frame owner = fanOut.owner;
        owner.children = null;
        Payload result = Joined.of(fanOut);
        Template selector;
        ResultPlace place;
        if (owner.state.work() instanceof Work.Map map) {
            aside(owner, EventType.MAP_STATE_SUCCEEDED, owner.last);
            selector = map.resultSelector();
            place = map.place();
        } else {
            Work.Parallel parallel = (Work.Parallel) owner.state.work();
            aside(owner, EventType.PARALLEL_STATE_SUCCEEDED, owner.last);
            selector = parallel.resultSelector();
            place = parallel.place();
        }
        Results.exit(interpreter, owner, result, selector, place);
    }

    /** Writes an event that nothing points to. */
    private void aside(Frame frame, EventType type, long previous) {
        interpreter.write(frame, previous, type, EventDetails.NONE);
    }

    void childFailed(Frame child, String error, String cause) {
        FanOut fanOut = child.group;
        Frame owner = fanOut.owner;
        owner.last = child.last;
        if (fanOut.isMap()) {
            interpreter.write(
                    child,
                    child.last,
                    EventType.MAP_ITERATION_FAILED,
                    new EventDetails.MapIteration(owner.state.name(), child.index));
        }
        abortRunning(fanOut, child, child.last);
        interpreter.recovery().failed(owner, error, cause);
    }

    /** Stops what still runs. All events point to the one that failed. */
    private void abortRunning(FanOut fanOut, Frame failed, long previous) {
        List<Frame> frames = List.copyOf(fanOut.running);
        fanOut.running.clear();
        fanOut.stopped.addAll(frames);
        for (Frame frame : frames) {
            boolean writes = !fanOut.isMap() || frame != failed;
            abort(frame, previous, writes);
            if (fanOut.isMap() && frame != failed) {
                interpreter.write(
                        frame,
                        previous,
                        EventType.MAP_ITERATION_ABORTED,
                        new EventDetails.MapIteration(fanOut.owner.state.name(), frame.index));
            }
        }
    }

    /** Ends what goes on in a state that is left before its work is done. */
    void leave(Frame frame) {
        abort(frame, frame.last, false);
        frame.stoppedBeforeEntering = false;
        frame.timer = 0;
        frame.children = null;
        frame.mapRun = null;
    }

    private void abort(Frame frame, long previous, boolean writes) {
        boolean inState = frame.phase != Frame.Phase.ENTER;
        frame.stoppedBeforeEntering = !inState;
        frame.phase = Frame.Phase.ENDED;
        interpreter.tasks().cancel(frame);
        interpreter.timers().cancel(frame.timer);
        if (frame.children != null) {
            abortRunning(frame.children, null, previous);
        }
        if (frame.mapRun != null && interpreter.mapRuns().abort(frame.mapRun)) {
            interpreter.write(frame, previous, EventType.MAP_RUN_ABORTED, EventDetails.NONE);
        }
        if (writes && inState && frame.state.aborted() != null) {
            interpreter.write(frame, previous, frame.state.aborted(), EventDetails.NONE);
        }
    }
}
