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
        if (fanOut != null) {
            begin(frame, fanOut);
        }
    }

    /** Starts the iterations of a Map state. */
    void begin(Frame frame, FanOut fanOut) {
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
            long first = previous;
            if (items.run() == null && !owner.muted) {
                first = interpreter.write(
                        previous,
                        EventType.MAP_ITERATION_STARTED,
                        new EventDetails.MapIteration(owner.state.name(), index));
            }
            start(fanOut, items.processor(), input, first, MapItem.of(items, index));
        }
    }

    private void start(FanOut fanOut, ScopePlan scope, Payload input, long previous, JsonNode mapItem) {
        boolean distributed = fanOut.isMap() && fanOut.items.run() != null;
        Frame child = new Frame(
                fanOut,
                fanOut.started++,
                new Variables(distributed ? null : fanOut.owner.variables),
                fanOut.owner.muted || distributed,
                mapItem);
        child.last = previous;
        child.goTo(scope.start(), input);
        fanOut.running.add(child);
        interpreter.ready(child);
    }

    void childSucceeded(Frame child, Payload output) {
        FanOut fanOut = child.group;
        fanOut.results[child.index] = output;
        if (fanOut.isMap() && fanOut.items.run() == null && !child.muted) {
            long inner = child.last;
            child.last = interpreter.write(
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
            succeededEvents(fanOut, owner);
            selector = map.resultSelector();
            place = map.place();
        } else {
            Work.Parallel parallel = (Work.Parallel) owner.state.work();
            aside(owner, EventType.PARALLEL_STATE_SUCCEEDED, owner.last);
            selector = parallel.resultSelector();
            place = parallel.place();
        }
        if (owner.state.isJsonata()) {
            Results.exitByQueries(interpreter, owner, result);
        } else {
            Results.exitByPaths(interpreter, owner, result, selector, place);
        }
    }

    /** MapStateSucceeded; nothing points to it. A Map Run's end comes before. */
    private void succeededEvents(FanOut fanOut, Frame owner) {
        if (fanOut.items.run() != null) {
            long started = fanOut.items.run().startedEvent;
            owner.last = started;
            aside(owner, EventType.MAP_STATE_SUCCEEDED, aside(owner, EventType.MAP_RUN_SUCCEEDED, started));
        } else {
            aside(owner, EventType.MAP_STATE_SUCCEEDED, owner.last);
        }
    }

    private long aside(Frame frame, EventType type, long previous) {
        return frame.muted ? previous : interpreter.write(previous, type, EventDetails.NONE);
    }

    void childFailed(Frame child, String error, String cause) {
        FanOut fanOut = child.group;
        Frame owner = fanOut.owner;
        if (fanOut.isMap() && fanOut.items.run() != null) {
            runFailed(fanOut, child, error, cause);
            return;
        }
        owner.last = child.last;
        if (fanOut.isMap() && !child.muted) {
            interpreter.write(
                    child.last,
                    EventType.MAP_ITERATION_FAILED,
                    new EventDetails.MapIteration(owner.state.name(), child.index));
        }
        abortRunning(fanOut, child, child.last);
        interpreter.recovery().failed(owner, error, cause);
    }

    private void runFailed(FanOut fanOut, Frame child, String error, String cause) {
        Frame owner = fanOut.owner;
        if (!fanOut.items.run().fail(fanOut.size())) {
            fanOut.stopped.add(child);
            ended(fanOut, child, child.last);
            return;
        }
        abortRunning(fanOut, child, child.last);
        owner.last = fanOut.items.run().startedEvent;
        String name = "States.ExceedToleratedFailureThreshold";
        String text = "The specified tolerated failure threshold was exceeded";
        interpreter.emit(owner, EventType.MAP_RUN_FAILED, new EventDetails.Failure(name, text));
        interpreter.recovery().failed(owner, name, text);
    }

    /** Stops what still runs. All events point to the one that failed. */
    private void abortRunning(FanOut fanOut, Frame failed, long previous) {
        List<Frame> frames = List.copyOf(fanOut.running);
        fanOut.running.clear();
        fanOut.stopped.addAll(frames);
        for (Frame frame : frames) {
            boolean writes = !fanOut.isMap() || frame != failed;
            abort(frame, previous, writes);
            if (fanOut.isMap() && frame != failed && !frame.muted) {
                interpreter.write(
                        previous,
                        EventType.MAP_ITERATION_ABORTED,
                        new EventDetails.MapIteration(fanOut.owner.state.name(), frame.index));
            }
        }
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
        if (writes && inState && frame.state.aborted() != null && !frame.muted) {
            interpreter.write(previous, frame.state.aborted(), EventDetails.NONE);
        }
    }
}
