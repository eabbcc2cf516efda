package dev.statewright.runtime.task;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.s3.ObjectStore;
import java.util.List;
import java.util.Optional;

/** Asks the first of several backends that answers for a task; mocks come first, then the workspace's own services. */
public final class TaskRouter implements TaskBackend {
    private final List<TaskBackend> backends;

    public TaskRouter(List<? extends TaskBackend> backends) {
        this.backends = List.copyOf(backends);
    }

    @Override
    public Optional<String> refusal(TaskRequest request) {
        return backends.stream()
                .filter(backend -> backend.answers(request))
                .findFirst()
                .flatMap(backend -> backend.refusal(request));
    }

    /** Whether one of them answers. */
    @Override
    public boolean answers(TaskRequest request) {
        return backends.stream().anyMatch(backend -> backend.answers(request));
    }

    @Override
    public Optional<ObjectStore> objectStore() {
        return backends.stream()
                .flatMap(backend -> backend.objectStore().stream())
                .findFirst();
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        for (TaskBackend backend : backends) {
            if (backend.answers(request)) {
                backend.start(request, completion);
                return;
            }
        }
        completion.failed("States.Runtime", nothingAnswers(request));
    }

    @Override
    public void resume(TaskRequest request, Optional<Payload> answer, TaskCompletion completion) {
        for (TaskBackend backend : backends) {
            if (backend.answers(request)) {
                backend.resume(request, answer, completion);
                return;
            }
        }
        start(request, completion);
    }

    @Override
    public void cancel(TaskRequest request) {
        for (TaskBackend backend : backends) {
            if (backend.answers(request)) {
                backend.cancel(request);
                return;
            }
        }
    }

    private static String nothingAnswers(TaskRequest request) {
        String where = "Nothing here answers for the resource '"
                + request.resource().arn() + "' of the state '" + request.stateName() + "'. ";
        return where
                + switch (request.resource()) {
                    case TaskResource.LambdaFunction function ->
                        "Add a function '" + function.functionName() + "' to template.yaml, or mock the state.";
                    case TaskResource.ServiceIntegration _ -> "Mock the state in a mock file and choose its test case.";
                    case TaskResource.Activity _ -> "Start a worker for the activity, or mock the state.";
                    case TaskResource.Unknown _ -> "Write the ARN of a function, a service integration or an activity.";
                };
    }
}
