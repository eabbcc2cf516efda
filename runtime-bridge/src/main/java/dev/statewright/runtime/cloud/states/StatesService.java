package dev.statewright.runtime.cloud.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The workspace's state machines as rules and functions start them. ARNs of other accounts and regions lead to those of the same name. */
public final class StatesService implements CloudService {
    private final StepFunctionsApi api;
    private final WorkflowDeployment deployment;
    private final String ownPrefix;

    /** @param ownPrefix {@code arn:aws:states:us-east-1:123456789012:} */
    public StatesService(StepFunctionsApi api, WorkflowDeployment deployment, String ownPrefix) {
        this.api = api;
        this.deployment = deployment;
        this.ownPrefix = ownPrefix;
    }

    @Override
    public ServiceName name() {
        return ServiceName.STATES;
    }

    @Override
    public void start(Consumer<String> progress) {
        progress.accept("registering the workflows");
        deployment.deploy(api);
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        if (!api.operations().contains(operation)) {
            throw ServiceFault.unknownOperation(name(), operation);
        }
        ObjectNode own = request.deepCopy();
        for (String member : Set.of("stateMachineArn", "executionArn", "activityArn")) {
            Optional.ofNullable(own.path(member).textValue())
                    .map(arn -> arn.replaceFirst("^arn:[^:]*:states:[^:]*:[^:]*:", ownPrefix))
                    .ifPresent(arn -> own.put(member, arn));
        }
        try {
            return api.call(operation, own);
        } catch (ApiError e) {
            throw new ServiceFault(e.code(), e.getMessage(), e.code().equals(ApiError.INTERNAL) ? 500 : 400);
        }
    }
}
