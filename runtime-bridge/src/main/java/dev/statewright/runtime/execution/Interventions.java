package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.plan.ScopePlan;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody changes in an execution that stands still. Changes are signals, so that a replay makes them again. */
final class Interventions {
    private final Interpreter interpreter;

    Interventions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The line of control of that name; null where there is none any more. */
    Frame find(FramePath path) {
        Frame at = interpreter.root();
        for (long place : path.places()) {
            if (at == null) {
                return null;
            }
            at = inside(at, place);
        }
        return at;
    }

    private static Frame inside(Frame owner, long place) {
        if (owner.mapRun != null) {
            return owner.mapRun.running.stream()
                    .filter(child -> child.number == place)
                    .map(child -> child.frame)
                    .findFirst()
                    .orElse(null);
        }
        return owner.children == null
                ? null
                : owner.children.running.stream()
                        .filter(frame -> frame.index == place)
                        .findFirst()
                        .orElse(null);
    }

    /** All lines of control that live, outer ones first. */
    List<Frame> all() {
        List<Frame> found = new ArrayList<>();
        if (interpreter.root() != null) {
            collect(interpreter.root(), found);
        }
        return found;
    }

    private static void collect(Frame frame, List<Frame> found) {
        found.add(frame);
        if (frame.children != null) {
            frame.children.running.forEach(child -> collect(child, found));
        }
        if (frame.mapRun != null) {
            frame.mapRun.running.forEach(child -> collect(child.frame, found));
        }
    }

    void change(Signal.ChangeInput change) {
        Frame frame = find(change.frame());
        if (frame != null) {
            frame.input = change.input();
        }
    }

    void change(Signal.ChangeVariables change) {
        Frame frame = find(change.frame());
        if (frame != null) {
            for (Map.Entry<String, JsonNode> each : change.values().node().properties()) {
                frame.variables.change(each.getKey(), each.getValue());
            }
        }
    }

    /** Leaves a state without doing its work, whether it was entered or not. */
    void skip(Signal.SkipState skip) {
        Frame frame = find(skip.frame());
        if (frame == null || frame.state.exited() == null) {
            return;
        }
        StatePlan next =
                skip.next() == null ? frame.state.next() : scope(frame).states().get(skip.next());
        if (next == null && (skip.next() != null || frame.state.work() instanceof Work.Choice)) {
            return;
        }
        interpreter.unready(frame);
        if (frame.phase == Frame.Phase.ENTER) {
            frame.enteredAt = interpreter.now();
            frame.beforeEntered = frame.last;
            frame.entered = interpreter.emit(
                    frame, frame.state.entered(), new EventDetails.StateEntered(frame.state.name(), frame.input));
        } else {
            interpreter.fanOuts().leave(frame);
        }
        frame.phase = Frame.Phase.WAITING;
        try {
            interpreter.exit(frame, next, skip.output(), Map.of());
        } catch (EvaluationFailure e) {
            interpreter.recovery().evaluationFailed(frame, e);
        }
    }

    /** The states that a line of control goes through. */
    private ScopePlan scope(Frame frame) {
        if (frame.group == null) {
            return frame.record.child == null ? interpreter.plan().root() : frame.record.child.run.processor;
        }
        return switch (frame.group.owner.state.work()) {
            case Work.Parallel parallel -> parallel.branches()[frame.index];
            case Work.Map map -> map.processor();
            case Work.Pass _, Work.Task _, Work.Choice _, Work.Wait _, Work.Succeed _, Work.Fail _ ->
                throw new IllegalStateException("A " + frame.group.owner.state.type() + " state has nothing inside");
        };
    }

    /** Whether that state, in the scope where a line of control is, could come next. */
    boolean knows(FramePath path, String state) {
        Frame frame = find(path);
        return frame != null && scope(frame).states().containsKey(state);
    }
}
