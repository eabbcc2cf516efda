package dev.statewright.runtime.examples;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;

/** A queue whose reader approves of everything. */
final class Approver implements TaskBackend {

    @Override
    public boolean answers(TaskRequest request) {
        return request.resource() instanceof ServiceIntegration integration && integration.is("sqs", "sendMessage");
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        completion.submitted(Payload.ofText("{\"MessageId\":\"1\"}"));
        completion.succeeded(Payload.ofText("{\"approved\":true}"));
    }
}
