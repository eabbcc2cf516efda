package dev.statewright.runtime.execution;

import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.RulePlan;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;
import java.util.Map;

/** The states that pass at once: Pass, Choice, Succeed, Fail. */
final class SimpleStates {
    private SimpleStates() {}

    static void pass(Interpreter interpreter, Frame frame, Work.Pass pass) {
        if (frame.state.isJsonata()) {
            Results.exitByQueries(interpreter, frame, null);
            return;
        }
        Evaluation evaluation = interpreter.evaluation(frame);
        Payload selected = frame.state.input().of(frame.input, evaluation);
        Payload result =
                pass.result() == null ? selected : Payload.of(pass.result().evaluate(evaluation.over(selected)));
        Results.exitByPaths(interpreter, frame, result, null, pass.place());
    }

    static void choose(Interpreter interpreter, Frame frame, Work.Choice choice) {
        StatePlan state = frame.state;
        Evaluation evaluation = interpreter.evaluation(frame);
        Payload selected = state.isJsonata() ? frame.input : state.input().of(frame.input, evaluation);
        evaluation.over(selected);
        RulePlan[] rules = choice.rules();
        for (int i = 0; i < rules.length; i++) {
            RulePlan rule = rules[i];
            if (rule.condition().holds(evaluation)) {
                interpreter.chose(frame, i);
                leave(interpreter, frame, selected, evaluation, rule.next(), rule.output(), rule.assign());
                return;
            }
        }
        if (choice.otherwise() == null) {
            throw EvaluationFailure.runtime(
                    "Failed to transition out of the state. The state does not point to a next state.");
        }
        interpreter.chose(frame, -1);
        leave(interpreter, frame, selected, evaluation, choice.otherwise(), state.outputTemplate(), state.assign());
    }

    private static void leave(
            Interpreter interpreter,
            Frame frame,
            Payload selected,
            Evaluation evaluation,
            StatePlan next,
            Template output,
            Template assign) {
        Map<String, Payload> assigned = Results.assigned(assign, evaluation);
        Template template = output == null ? frame.state.outputTemplate() : output;
        Payload value;
        if (frame.state.isJsonata()) {
            value = template == null ? frame.input : Payload.of(template.evaluate(evaluation));
        } else {
            value = frame.state.output().of(selected, evaluation);
        }
        interpreter.exit(frame, next, value, assigned);
    }

    static void succeed(Interpreter interpreter, Frame frame) {
        if (frame.state.isJsonata()) {
            Results.exitByQueries(interpreter, frame, null);
            return;
        }
        Evaluation evaluation = interpreter.evaluation(frame);
        Payload selected = frame.state.input().of(frame.input, evaluation);
        Payload output = frame.state.output().of(selected, evaluation.over(selected));
        interpreter.exit(frame, null, output, Map.of());
    }

    static void fail(Interpreter interpreter, Frame frame, Work.Fail fail) {
        Evaluation evaluation = interpreter.evaluation(frame);
        String error = ErrorText.error(ErrorText.of(fail.error(), evaluation));
        String cause = ErrorText.cause(ErrorText.of(fail.cause(), evaluation));
        interpreter.seen(frame, error, cause, Recovery.UNHANDLED);
        interpreter.ending().scopeFailed(frame, error, cause);
    }
}
