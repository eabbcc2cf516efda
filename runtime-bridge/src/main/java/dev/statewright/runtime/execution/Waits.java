package dev.statewright.runtime.execution;

import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;
import java.time.Instant;
import java.util.Map;

/** Wait states. */
final class Waits {
    private final Interpreter interpreter;

    Waits(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void begin(Frame frame, Work.Wait wait) {
        Evaluation evaluation = interpreter.evaluation(frame);
        if (!frame.state.isJsonata()) {
            evaluation.over(frame.state.input().of(frame.input, evaluation));
        }
        Instant due = WaitTimes.due(wait, evaluation);
        if (due.isAfter(interpreter.now())) {
            frame.timer = interpreter.timers().start(frame, due, Effect.Purpose.WAIT);
        } else {
            leave(frame);
        }
    }

    /** The time has come. */
    void over(Frame frame) {
        frame.timer = 0;
        try {
            leave(frame);
        } catch (EvaluationFailure e) {
            interpreter.recovery().evaluationFailed(frame, e);
        }
    }

    private void leave(Frame frame) {
        StatePlan state = frame.state;
        if (state.isJsonata()) {
            Results.exitByQueries(interpreter, frame, null);
            return;
        }
        Evaluation evaluation = interpreter.evaluation(frame);
        Payload selected = state.input().of(frame.input, evaluation);
        Map<String, Payload> assigned = Results.assigned(state.assign(), evaluation.over(selected));
        interpreter.exit(frame, state.next(), state.output().of(selected, evaluation), assigned);
    }
}
