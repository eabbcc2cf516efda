package dev.statewright.runtime.teststate;

import dev.statewright.model.asl.PassState;
import dev.statewright.runtime.execution.ErrorText;
import dev.statewright.runtime.execution.WaitTimes;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.RulePlan;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;

/** The states that call nobody: Pass, Choice, Succeed, Fail, Wait. */
final class SimpleTrials {
    private static final String AFTER_INPUT_PATH = "afterInputPath";

    private SimpleTrials() {}

    static TestResult pass(Trial trial, Work.Pass pass) {
        if (trial.plan().isJsonata()) {
            return leave(trial, trial.test().input());
        }
        Payload selected = trial.selectedInput();
        PassState state = (PassState) trial.test().state();
        if (state.result().isPresent() && state.parameters().isEmpty()) {
            Payload result = Payload.of(pass.result().evaluate(trial.environment()));
            trial.inspection().note("result", result);
            return trial.withResult(result, null, pass.place());
        }
        trial.inspection().note(AFTER_INPUT_PATH, selected);
        return trial.withResult(trial.arguments(pass.result(), selected, true), null, pass.place());
    }

    static TestResult choose(Trial trial, Work.Choice choice) {
        StatePlan plan = trial.plan();
        Payload selected = noted(trial);
        for (RulePlan rule : choice.rules()) {
            if (rule.condition().holds(trial.environment())) {
                return chosen(trial, selected, rule.next(), rule.output(), rule.assign());
            }
        }
        if (choice.otherwise() == null) {
            throw EvaluationFailure.runtime(
                    "Failed to transition out of the state. The state does not point to a next state.");
        }
        return chosen(trial, selected, choice.otherwise(), plan.outputTemplate(), plan.assign());
    }

    private static TestResult chosen(Trial trial, Payload selected, StatePlan next, Template output, Template assign) {
        StatePlan plan = trial.plan();
        trial.assign(assign);
        Template template = output == null ? plan.outputTemplate() : output;
        Payload value = plan.isJsonata()
                ? template == null ? trial.test().input() : Payload.of(template.evaluate(trial.environment()))
                : plan.output().of(selected, trial.environment());
        return new TestResult.Succeeded(value, TestResult.nameOf(next));
    }

    static TestResult succeed(Trial trial) {
        return leave(trial, noted(trial));
    }

    /** The state's time is worked out; it is not waited for. */
    static TestResult waiting(Trial trial, Work.Wait wait) {
        Payload selected = noted(trial);
        WaitTimes.due(wait, trial.environment());
        return leave(trial, selected);
    }

    private static TestResult leave(Trial trial, Payload value) {
        StatePlan plan = trial.plan();
        trial.assign(plan.assign());
        Payload output = plan.isJsonata()
                ? plan.outputTemplate() == null
                        ? value
                        : Payload.of(plan.outputTemplate().evaluate(trial.environment()))
                : plan.output().of(value, trial.environment().over(value));
        return new TestResult.Succeeded(output, TestResult.nameOf(plan.next()));
    }

    static TestResult fail(Trial trial, Work.Fail fail) {
        noted(trial);
        return new TestResult.Failed(
                ErrorText.error(ErrorText.of(fail.error(), trial.environment())),
                ErrorText.cause(ErrorText.of(fail.cause(), trial.environment())));
    }

    /** The input after {@code InputPath}; JSONata has none and shows none. */
    private static Payload noted(Trial trial) {
        Payload selected = trial.selectedInput();
        if (!trial.plan().isJsonata()) {
            trial.inspection().note(AFTER_INPUT_PATH, selected);
        }
        return selected;
    }
}
