package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskResource;

/** Arguments with which Step Functions would not even start a task. */
final class ServiceArguments {
    private ServiceArguments() {}

    /** @throws EvaluationFailure with AWS's text */
    static void check(TaskResource resource, Payload input) {
        if (resource instanceof TaskResource.ServiceIntegration service && service.is("apigateway", "invoke")) {
            for (JsonNode header : input.node().path("Headers")) {
                if (!header.isArray()) {
                    throw EvaluationFailure.runtime("The Parameters '" + input.text()
                            + "' could not be used to start the Task: [The value of the field 'Headers' has an invalid"
                            + " format]");
                }
            }
        }
    }
}
