package dev.statewright.runtime.nested;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.Pattern;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code aws-sdk:sfn:ACTION}: each action of the Step Functions API. Step Functions Developer Guide, "AWS SDK service integrations". */
public final class SdkActions implements TaskBackend {
    private final Supplier<StepFunctionsCalls> calls;
    private final Ancestry own;

    /** @param calls asked for when first needed */
    public SdkActions(Supplier<StepFunctionsCalls> calls, Ancestry own) {
        this.calls = calls;
        this.own = own;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return request.resource() instanceof ServiceIntegration service
                && service.service().equals("aws-sdk:sfn");
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        // StartSyncExecution and GetActivityTask wait for others
        Thread.ofVirtual().name(request.stateName()).start(() -> call(request, completion));
    }

    private void call(TaskRequest request, TaskCompletion completion) {
        ServiceIntegration service = (ServiceIntegration) request.resource();
        try {
            Payload answer = Payload.of(MemberNames.sdkAnswer(calls.get()
                    .call(
                            MemberNames.upper(service.action()),
                            MemberNames.request(request.input().node()),
                            own)));
            if (service.pattern() == Pattern.WAIT_FOR_TASK_TOKEN) {
                completion.submitted(answer);
            } else {
                completion.succeeded(answer);
            }
        } catch (CallRefused e) {
            completion.failed("Sfn." + e.exception(), cause(e));
        } catch (RuntimeException e) {
            completion.failed("Sfn.SfnException", "The call could not be made: " + e);
        }
    }

    /** As version 2 of the AWS SDK for Java words it. */
    private static String cause(CallRefused e) {
        return e.getMessage() + " (Service: Sfn, Status Code: 400, Request ID: " + UUID.randomUUID()
                + ") (SDK Attempt Count: 1)";
    }
}
