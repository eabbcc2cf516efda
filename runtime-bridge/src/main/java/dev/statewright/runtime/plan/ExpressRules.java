package dev.statewright.runtime.plan;

import dev.statewright.runtime.task.TaskResource;

/** What an Express workflow may not have. Step Functions Developer Guide, "Choosing workflow type"; the sentences are AWS's own. */
final class ExpressRules {
    private final Problems problems;

    ExpressRules(Problems problems) {
        this.problems = problems;
    }

    void check(ScopePlan scope) {
        for (StatePlan state : scope.states().values()) {
            switch (state.work()) {
                case Work.Task task -> check(state, task.resource());
                case Work.Parallel parallel -> {
                    for (ScopePlan branch : parallel.branches()) {
                        check(branch);
                    }
                }
                case Work.Map map -> {
                    if (map.distribution() != null) {
                        add("Express state machine does not support Distributed Map", state);
                    }
                    check(map.processor());
                }
                case Work.Pass _, Work.Choice _, Work.Wait _, Work.Succeed _, Work.Fail _ -> {}
            }
        }
    }

    private void check(StatePlan state, TaskResource resource) {
        switch (resource) {
            case TaskResource.Activity _ -> add("Express state machine does not support Activity ARN", state);
            case TaskResource.ServiceIntegration service -> {
                switch (service.pattern()) {
                    case SYNC, SYNC_2 ->
                        add("Express state machine does not support '.sync' service integration", state);
                    case WAIT_FOR_TASK_TOKEN ->
                        add("Express state machine does not support '.waitForTaskToken' service integration", state);
                    case REQUEST_RESPONSE -> {}
                }
            }
            case TaskResource.LambdaFunction _, TaskResource.Unknown _ -> {}
        }
    }

    private void add(String sentence, StatePlan state) {
        problems.add(sentence + " at " + state.path() + ".");
    }
}
