package dev.statewright.runtime.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.StartAnswer;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.time.Instant;
import java.util.UUID;

/**
 * What the call answers that a waiting task begins with, event TaskSubmitted. Mock files say only how the task ends. For a nested
 * execution the call's answer follows from its arguments; for other services nothing is known.
 */
final class SubmittedAnswer {
    private SubmittedAnswer() {}

    static Payload of(ServiceIntegration service, TaskRequest request) {
        JsonNode machine = request.input().node().path("StateMachineArn");
        return service.is("states", "startExecution") && machine.isTextual()
                ? Payload.of(started(machine.textValue(), request.input().node().path("Name")))
                : Payload.EMPTY_OBJECT;
    }

    private static JsonNode started(String machineArn, JsonNode name) {
        String arn = machineArn.replace(":stateMachine:", ":execution:") + ":"
                + (name.isTextual() ? name.textValue() : UUID.randomUUID().toString());
        return StartAnswer.of(arn, Instant.now());
    }
}
