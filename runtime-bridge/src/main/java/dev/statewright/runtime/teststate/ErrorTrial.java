package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.CatcherPlan;
import dev.statewright.runtime.plan.ErrorPlan;
import dev.statewright.runtime.plan.RetrierPlan;
import dev.statewright.runtime.plan.Work;

/** What a state makes of an error: a retrier, a catcher, or its end. */
final class ErrorTrial {
    private final Trial trial;

    ErrorTrial(Trial trial) {
        this.trial = trial;
    }

    TestResult failed(String error, String cause) {
        String name = error == null ? "" : error;
        ErrorPlan errors = errors();
        if (retried(errors.retriers(), name)) {
            return new TestResult.Retriable(error, cause);
        }
        for (int i = 0; i < errors.catchers().length; i++) {
            CatcherPlan catcher = errors.catchers()[i];
            if (catcher.match().accepts(name)) {
                trial.inspection().caughtBy(i);
                return new TestResult.Caught(
                        error, cause, output(catcher, name, cause), TestResult.nameOf(catcher.next()));
            }
        }
        return new TestResult.Failed(error, cause);
    }

    private boolean retried(RetrierPlan[] retriers, String error) {
        int before = trial.test().configuration().retrierRetryCount();
        for (int i = 0; i < retriers.length; i++) {
            if (retriers[i].match().accepts(error)) {
                trial.inspection().retriedBy(i);
                if (before >= retriers[i].maxAttempts()) {
                    return false;
                }
                trial.inspection().backOff(retriers[i].delay(before));
                return true;
            }
        }
        return false;
    }

    private Payload output(CatcherPlan catcher, String error, String cause) {
        ObjectNode errorOutput = Json.NODES.objectNode();
        errorOutput.put("Error", error);
        errorOutput.put("Cause", cause == null ? "" : cause);
        Payload result = Payload.of(errorOutput);
        TestEnvironment environment = trial.environment().withError(errorOutput);
        Payload output;
        if (trial.plan().isJsonata()) {
            output = catcher.output() == null
                    ? result
                    : Payload.of(catcher.output().evaluate(environment));
        } else {
            output = catcher.place().put(trial.test().input(), result);
            environment.over(result);
        }
        trial.assign(catcher.assign());
        return output;
    }

    private ErrorPlan errors() {
        return switch (trial.plan().work()) {
            case Work.Task task -> task.errors();
            case Work.Parallel parallel -> parallel.errors();
            case Work.Map map -> map.errors();
            case Work.Pass _, Work.Choice _, Work.Wait _, Work.Succeed _, Work.Fail _ -> ErrorPlan.NONE;
        };
    }
}
