package dev.statewright.app.run.calls;

import dev.statewright.app.run.start.Answerer;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.target.CallTarget;
import dev.statewright.model.target.CallTargets;
import dev.statewright.runtime.task.TaskResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Goes through a workflow's Task states and finds who would answer them. */
final class CallSurvey {

    private CallSurvey() {}

    /**
     * In the order of the text.
     *
     * @param mocked the names of states that the chosen test case answers
     * @param targets which states call AWS
     * @param here who answers in the workspace, in words
     */
    static List<TaskCall> of(
            StateMachine machine, Set<String> mocked, CallTargets targets, Function<TaskState, Optional<String>> here) {
        List<TaskCall> calls = new ArrayList<>();
        for (State state : machine.states()) {
            if (state instanceof TaskState task) {
                boolean mock = mocked.contains(task.name());
                boolean aws = targets.of(task.name()) == CallTarget.AWS;
                List<Answerer> possible = new ArrayList<>();
                if (mock) {
                    possible.add(Answerer.MOCK);
                }
                possible.addAll(List.of(Answerer.WORKSPACE, Answerer.HAND));
                if (isCallOfAws(task)) {
                    possible.add(Answerer.AWS);
                }
                Answerer usual = mock ? Answerer.MOCK : aws ? Answerer.AWS : Answerer.WORKSPACE;
                calls.add(new TaskCall(task.path(), task.resource(), possible, usual, here.apply(task)));
            }
        }
        return calls;
    }

    /** A worker polls for an activity: there is nothing that could be called instead. */
    private static boolean isCallOfAws(TaskState task) {
        return switch (TaskResource.parse(task.resource())) {
            case TaskResource.LambdaFunction _, TaskResource.ServiceIntegration _ -> true;
            case TaskResource.Activity _, TaskResource.Unknown _ -> false;
        };
    }
}
