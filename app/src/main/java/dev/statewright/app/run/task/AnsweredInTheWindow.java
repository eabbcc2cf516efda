package dev.statewright.app.run.task;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;

/**
 * Stands in for the services and workers that a workflow waits for: accepts calls that wait for a task token, and activities, and
 * leaves the answer to the user. Anything else it does not answer.
 */
public final class AnsweredInTheWindow implements TaskBackend {

    private static final String WORKER = "statewright";

    @Override
    public boolean answers(TaskRequest request) {
        return switch (request.resource()) {
            case TaskResource.ServiceIntegration service ->
                service.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN;
            case TaskResource.Activity _ -> true;
            case TaskResource.LambdaFunction _, TaskResource.Unknown _ -> false;
        };
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        if (request.resource() instanceof TaskResource.Activity) {
            completion.started(WORKER);
        } else {
            completion.submitted(Payload.EMPTY_OBJECT);
        }
    }
}
