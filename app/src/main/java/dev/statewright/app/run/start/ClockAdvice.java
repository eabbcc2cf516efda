package dev.statewright.app.run.start;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskResource;

/** Which clock a workflow is best run on at first. */
public final class ClockAdvice {

    private ClockAdvice() {}

    /** Real where somebody has to answer: in virtual time the deadline of the answer passes before anybody can. */
    public static ClockMode forMachine(StateMachine machine) {
        return machine.states().stream().anyMatch(ClockAdvice::waitsForSomebody) ? ClockMode.REAL : ClockMode.VIRTUAL;
    }

    /**
     * The same for a workflow among others of a workspace: a run sets the time of them all, and deadlines of the others would pass at once.
     * Reads their files: to be called in the background.
     */
    public static ClockMode forWorkspace(Workspace workspace) {
        return workspace.workflows().stream().anyMatch(ClockAdvice::waitsForSomebody)
                ? ClockMode.REAL
                : ClockMode.VIRTUAL;
    }

    private static boolean waitsForSomebody(WorkflowEntry workflow) {
        try {
            return forMachine(workflow.document().machine()) == ClockMode.REAL;
        } catch (UnreadableFile e) {
            // it cannot run either
            return false;
        }
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
