package dev.statewright.app.run.start;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.TaskState;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskResource;

/** Which clock a workflow is best run on at first. */
public final class ClockAdvice {

    private ClockAdvice() {}

    /** Real where somebody has to answer: in virtual time the deadline of the answer passes before anybody can. */
    public static ClockMode forMachine(StateMachine machine) {
        return machine.states().stream().anyMatch(ClockAdvice::waitsForSomebody) ? ClockMode.REAL : ClockMode.VIRTUAL;
    }

    private static boolean waitsForSomebody(State state) {
        return state instanceof TaskState task
                && switch (TaskResource.parse(task.resource())) {
                    case TaskResource.ServiceIntegration service ->
                        service.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN;
                    case TaskResource.Activity _ -> true;
                    case TaskResource.LambdaFunction _, TaskResource.Unknown _ -> false;
                };
    }
}
