package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.CatcherPlan;
import dev.statewright.runtime.plan.ErrorMatch;
import dev.statewright.runtime.plan.ErrorPlan;
import dev.statewright.runtime.plan.RetrierPlan;
import dev.statewright.runtime.plan.Work;

/** What a state makes of an error: a retrier, a catcher, or its end. */
final class ErrorTrial {
    private static final String TASK_FAILED = "States.TaskFailed";

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
            if (accepts(catcher.match(), name)) {
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
            if (accepts(retriers[i].match(), error)) {
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

    /**
     * {@code States.TaskFailed} means an error of a task: of a Map or Parallel state it has to be said that one of its tasks failed.
     * Step Functions API, TestStateConfiguration.
     */
    private boolean accepts(ErrorMatch match, String error) {
        boolean ofTask = trial.test().state().scopes().isEmpty()
                || causedByTask()
                || match.names().contains(error);
        return ofTask
                ? match.accepts(error)
                : new ErrorMatch(match.names().stream()
                                .filter(name -> !name.equals(TASK_FAILED))
                                .toList())
                        .accepts(error);
    }

    private boolean causedByTask() {
        return trial.test()
                .configuration()
                .errorCausedByState()
                .filter(name -> isTask(trial.test().state(), name))
                .isPresent();
    }

    private static boolean isTask(State around, String name) {
        return around.scopes().stream()
                .flatMap(scope -> scope.states().stream())
                .anyMatch(state -> state.name().equals(name) && state.type() == StateType.TASK || isTask(state, name));
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
