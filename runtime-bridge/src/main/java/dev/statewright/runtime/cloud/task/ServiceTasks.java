package dev.statewright.runtime.cloud.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.Pattern;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Task states that call DynamoDB, SQS, SNS, EventBridge, S3, CloudWatch and Lambda: the optimized integrations and {@code aws-sdk:*}. Lambda
 * functions proper, nested workflows and {@code aws-sdk:sfn} have backends of their own.
 */
public final class ServiceTasks implements TaskBackend {
    private final ServiceCalls calls;
    private final Predicate<ServiceName> here;

    public ServiceTasks(ServiceCalls calls) {
        this(calls, _ -> true);
    }

    /** @param here which services answer; tasks of others are left to somebody else */
    public ServiceTasks(ServiceCalls calls, Predicate<ServiceName> here) {
        this.calls = calls;
        this.here = here;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return integration(request).map(Integration::service).filter(here).isPresent();
    }

    private static Optional<Integration> integration(TaskRequest request) {
        return request.resource() instanceof ServiceIntegration service
                        && (service.pattern() == Pattern.REQUEST_RESPONSE
                                || service.pattern() == Pattern.WAIT_FOR_TASK_TOKEN)
                ? Integration.of(service)
                : Optional.empty();
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        // a service may have to start first
        Thread.ofVirtual().name(request.stateName()).start(() -> call(request, completion));
    }

    private void call(TaskRequest request, TaskCompletion completion) {
        Integration integration = integration(request).orElseThrow();
        try {
            ObjectNode arguments = integration.arguments(request);
            JsonNode answer = calls.call(integration.service(), integration.operation(), arguments);
            Optional<String> failure = integration.failure(answer);
            if (failure.isPresent()) {
                completion.failed("EventBridge.FailedEntry", failure.get());
                return;
            }
            Payload output = Payload.of(integration.output(answer));
            if (request.waitsForToken()) {
                completion.submitted(output);
            } else {
                completion.succeeded(output);
            }
        } catch (ServiceFault e) {
            completion.failed(integration.error(e), integration.cause(e));
        } catch (RuntimeException e) {
            completion.failed("States.Runtime", "The call could not be made: " + e);
        }
    }
}
