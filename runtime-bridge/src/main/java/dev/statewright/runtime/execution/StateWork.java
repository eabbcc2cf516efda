package dev.statewright.runtime.execution;

import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.plan.Work;

/** Begins what a state is for, each type in its own way. */
final class StateWork {
    private final Interpreter interpreter;

    StateWork(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void begin(Frame frame) {
        frame.phase = Frame.Phase.WAITING;
        try {
            switch (frame.state.work()) {
                case Work.Pass pass -> SimpleStates.pass(interpreter, frame, pass);
                case Work.Choice choice -> SimpleStates.choose(interpreter, frame, choice);
                case Work.Succeed _ -> SimpleStates.succeed(interpreter, frame);
                case Work.Fail fail -> SimpleStates.fail(interpreter, frame, fail);
                case Work.Wait wait -> interpreter.waits().begin(frame, wait);
                case Work.Task task -> interpreter.tasks().schedule(frame, task);
                case Work.Parallel parallel -> interpreter.fanOuts().beginParallel(frame, parallel);
                case Work.Map map -> begin(frame, map);
            }
        } catch (EvaluationFailure e) {
            interpreter.recovery().evaluationFailed(frame, e);
        }
    }

    private void begin(Frame frame, Work.Map map) {
        if (map.distribution() == null) {
            interpreter.fanOuts().beginMap(frame, map);
        } else {
            new MapRunStart(interpreter, frame, map, new MapStart(interpreter, frame, map)).begin();
        }
    }
}
