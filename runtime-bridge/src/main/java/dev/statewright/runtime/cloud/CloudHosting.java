package dev.statewright.runtime.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.Services;
import dev.statewright.runtime.function.FunctionHosting;
import dev.statewright.runtime.function.Invocation;
import dev.statewright.runtime.function.ServiceAccess;
import dev.statewright.runtime.history.Json;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the workspace's functions find around them: its services, in this process or at its address. */
record CloudHosting(Services services, Supplier<String> address, String region, Consumer<FunctionEntry> begun)
        implements ServiceAccess {
    FunctionHosting with(CloudResources resources, boolean nodeProcesses, Consumer<Invocation> ended) {
        return new FunctionHosting(
                this, resources.reservedConcurrency(), nodeProcesses, this::processEnvironment, ended);
    }

    @Override
    public void begins(FunctionEntry function) {
        begun.accept(function);
    }

    @Override
    public boolean accepts(String nameOrArn, String event) {
        try {
            services.call(
                    ServiceName.LAMBDA,
                    "Invoke",
                    Json.NODES
                            .objectNode()
                            .put("FunctionName", nameOrArn)
                            .put("InvocationType", "Event")
                            .put("Payload", event));
            return true;
        } catch (ServiceFault e) {
            // there is no such function: the call says so
            return false;
        }
    }

    @Override
    public void prepare(String scope) {
        ServiceName.ofScope(scope).ifPresent(service -> {
            try {
                services.start(service);
            } catch (ServiceFault e) {
                // the call tells
            }
        });
    }

    @Override
    public String call(String scope, String operation, String request) {
        ObjectNode reply = Json.NODES.objectNode();
        try {
            ServiceName service = ServiceName.ofScope(scope)
                    .orElseThrow(() -> new ServiceFault("UnknownService", "There is no service " + scope + " here."));
            reply.set("answer", services.call(service, operation, (ObjectNode) Json.readTrusted(request)));
        } catch (ServiceFault e) {
            reply.putObject("fault")
                    .put("code", e.code())
                    .put("message", e.getMessage())
                    .put("status", e.status());
        }
        return Json.write(reply);
    }

    /** AWS SDKs and Tools Reference Guide, "Service-specific endpoints". */
    private Map<String, String> processEnvironment() {
        return Map.of(
                "AWS_ENDPOINT_URL",
                address.get(),
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "AWS_SESSION_TOKEN",
                "local",
                "AWS_REGION",
                region,
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }
}
