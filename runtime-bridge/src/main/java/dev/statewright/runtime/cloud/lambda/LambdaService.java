package dev.statewright.runtime.cloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.QueueMapping;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.function.InvocationResult;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.task.TaskResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The functions of a workspace as the Lambda API has them. Payloads are JSON text. AWS Lambda API reference. */
public final class LambdaService implements CloudService {
    private final FunctionRuntime functions;
    private volatile List<QueueMapping> mappings;
    private final Map<String, Integer> reserved;
    private final WorkspaceClock clock;
    private final AsynchronousEvents asynchronous;

    /** @param folder where accepted events are kept until they are handled; empty for memory */
    public LambdaService(
            FunctionRuntime functions,
            List<QueueMapping> mappings,
            Map<String, Integer> reserved,
            WorkspaceClock clock,
            Optional<WritableFolder> folder) {
        this.functions = functions;
        this.mappings = mappings;
        this.reserved = reserved;
        this.clock = clock;
        this.asynchronous = new AsynchronousEvents(functions, clock, folder);
    }

    /** Goes on with events that were accepted before this process began. */
    public void resume() {
        asynchronous.resume();
    }

    /** Takes over the event sources of a template that was edited. */
    public void declare(List<QueueMapping> edited) {
        mappings = edited;
    }

    @Override
    public ServiceName name() {
        return ServiceName.LAMBDA;
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        return switch (operation) {
            case "Invoke" -> invoke(request);
            case "ListFunctions" -> {
                ObjectNode answer = Json.NODES.objectNode();
                ArrayNode list = answer.putArray("Functions");
                functions.functions().forEach(function -> list.add(configuration(function)));
                yield answer;
            }
            case "GetFunctionConfiguration" -> configuration(function(request));
            case "GetFunction" -> {
                FunctionEntry function = function(request);
                ObjectNode answer = Json.NODES.objectNode();
                answer.set("Configuration", configuration(function));
                answer.putObject("Code")
                        .put("RepositoryType", "File")
                        .put("Location", function.codeDir().toUri().toString());
                if (reserved.containsKey(function.name())) {
                    answer.putObject("Concurrency").put("ReservedConcurrentExecutions", reserved.get(function.name()));
                }
                yield answer;
            }
            case "ListEventSourceMappings" -> mappings(request);
            default -> throw ServiceFault.unknownOperation(name(), operation);
        };
    }

    private FunctionEntry function(ObjectNode request) {
        String wanted = request.path("FunctionName").asText();
        String name = TaskResource.functionNameOf(wanted);
        return functions.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ServiceFault(
                        "ResourceNotFoundException",
                        "Function not found: "
                                + (wanted.startsWith("arn:")
                                        ? wanted
                                        : "arn:aws:lambda:us-east-1:123456789012:function:" + wanted),
                        404));
    }

    private JsonNode invoke(ObjectNode request) {
        FunctionEntry function = function(request);
        String payload = request.path("Payload").asText();
        String event = payload.isEmpty() ? "{}" : payload;
        return switch (request.path("InvocationType").asText()) {
            case "DryRun" -> Json.NODES.objectNode().put("StatusCode", 204);
            case "Event" -> {
                asynchronous.accept(function.name(), event);
                yield Json.NODES.objectNode().put("StatusCode", 202).put("Payload", "");
            }
            default -> synchronously(function, event);
        };
    }

    private JsonNode synchronously(FunctionEntry function, String event) {
        CompletableFuture<InvocationResult> call = functions
                .tryInvoke(function.name(), event)
                .orElseThrow(() -> new ServiceFault("TooManyRequestsException", "Rate Exceeded.", 429));
        ObjectNode answer = Json.NODES.objectNode().put("StatusCode", 200).put("ExecutedVersion", "$LATEST");
        try (WorkspaceClock.Work _ = clock.work()) {
            switch (call.join()) {
                case Succeeded(String json) -> answer.put("Payload", json);
                case Failed(String _, String document) ->
                    answer.put("FunctionError", "Unhandled").put("Payload", document);
            }
        }
        return answer;
    }

    private JsonNode mappings(ObjectNode request) {
        String wanted = TaskResource.functionNameOf(request.path("FunctionName").asText());
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode list = answer.putArray("EventSourceMappings");
        for (QueueMapping mapping : mappings) {
            if (wanted.isEmpty() || mapping.function().equals(wanted)) {
                ObjectNode each = list.addObject()
                        .put(
                                "UUID",
                                UUID.nameUUIDFromBytes(mapping.logicalId().getBytes())
                                        .toString())
                        .put("BatchSize", mapping.batchSize())
                        .put("MaximumBatchingWindowInSeconds", mapping.window().toSeconds())
                        .put("EventSourceArn", mapping.queueArn())
                        .put("FunctionArn", arn(mapping.function()))
                        .put("State", mapping.enabled() ? "Enabled" : "Disabled");
                mapping.maximumConcurrency()
                        .ifPresent(most -> each.putObject("ScalingConfig").put("MaximumConcurrency", most));
                if (mapping.partialFailures()) {
                    each.putArray("FunctionResponseTypes").add("ReportBatchItemFailures");
                }
            }
        }
        return answer;
    }

    private String arn(String functionName) {
        return functions.functions().stream()
                .filter(function -> function.name().equals(functionName))
                .map(FunctionEntry::arn)
                .findFirst()
                .orElse(functionName);
    }

    private static ObjectNode configuration(FunctionEntry function) {
        ObjectNode json = Json.NODES
                .objectNode()
                .put("FunctionName", function.name())
                .put("FunctionArn", function.arn())
                .put("Runtime", function.runtime())
                .put("Handler", function.handler())
                .put("Timeout", function.timeout().toSeconds())
                .put("MemorySize", function.memoryMegabytes())
                .put("Version", "$LATEST")
                .put("PackageType", "Zip")
                .put("State", "Active");
        function.environment().forEach(json.putObject("Environment").putObject("Variables")::put);
        return json;
    }

    @Override
    public void close() {
        asynchronous.close();
        functions.close();
    }
}
