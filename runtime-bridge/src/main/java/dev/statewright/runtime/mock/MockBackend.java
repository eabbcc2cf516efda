package dev.statewright.runtime.mock;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.Optional;

/** Answers for the states that a test case names; one for each execution or for many, it keeps no state. */
public final class MockBackend implements TaskBackend {
    private final MockedTestCase testCase;

    public MockBackend(MockedTestCase testCase) {
        this.testCase = testCase;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return testCase.states().containsKey(request.stateName());
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        MockedResponse response = testCase.states().get(request.stateName());
        if (request.invocation() >= response.answers().size()) {
            completion.failed(
                    "States.Runtime",
                    "The mocked response '" + response.name() + "' has no answer for invocation " + request.invocation()
                            + " of the state '" + request.stateName() + "'.");
            return;
        }
        switch (request.resource()) {
            case TaskResource.Activity _ -> completion.started(null);
            case TaskResource.ServiceIntegration service -> {
                if (service.pattern() != TaskResource.Pattern.REQUEST_RESPONSE) {
                    completion.submitted(SubmittedAnswer.of(service, request));
                }
            }
            case TaskResource.LambdaFunction _, TaskResource.Unknown _ -> {}
        }
        switch (response.answers().get(request.invocation())) {
            case MockedResponse.Answer.Return answer -> completion.succeeded(output(request, answer.output()));
            case MockedResponse.Answer.Throw answer -> completion.failed(answer.error(), answer.cause());
        }
    }

    /** Mocks keep nothing: they answer once more. */
    @Override
    public void resume(TaskRequest request, Optional<Payload> answer, TaskCompletion completion) {
        start(request, completion);
    }

    /** A response for a function is a whole answer of Invoke; a state that names the function directly gets its Payload alone. */
    private static Payload output(TaskRequest request, Payload answer) {
        boolean whole = answer.node().has("StatusCode") && answer.node().has("Payload");
        return whole && request.resource() instanceof TaskResource.LambdaFunction
                ? Payload.of(answer.node().get("Payload"))
                : answer;
    }
}
