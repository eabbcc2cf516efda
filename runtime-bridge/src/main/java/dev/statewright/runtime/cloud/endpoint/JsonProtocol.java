package dev.statewright.runtime.cloud.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.util.Map;

/** {@code X-Amz-Target: Service.Operation} and a JSON object. Smithy, "AWS JSON 1.0 protocol" and "AWS JSON 1.1 protocol". */
record JsonProtocol(ServiceCalls calls) implements Protocol {
    static final String TYPE = "application/x-amz-json-1.0";

    private static final Map<String, ServiceName> TARGETS = Map.of(
            "AWSStepFunctions", ServiceName.STATES,
            "DynamoDB_20120810", ServiceName.DYNAMODB,
            "AmazonSQS", ServiceName.SQS,
            "AWSEvents", ServiceName.EVENTS,
            "Logs_20140328", ServiceName.LOGS,
            "GraniteServiceVersion20100801", ServiceName.METRICS);

    @Override
    public void answer(Exchange exchange) throws IOException {
        try {
            String[] target = exchange.header("X-Amz-Target").orElse("").split("\\.", 2);
            ServiceName service = TARGETS.get(target[0]);
            if (service == null || target.length < 2) {
                throw new ServiceFault(
                        "UnknownOperationException",
                        "There is no service " + target[0] + " on this machine: "
                                + String.join(
                                        ", ", TARGETS.keySet().stream().sorted().toList()) + " are there.");
            }
            JsonNode request = body(exchange);
            JsonNode answer = calls.call(service, target[1], (ObjectNode) request);
            exchange.respond(200, exchange.header("Content-Type").orElse(TYPE), Json.write(answer));
        } catch (ServiceFault e) {
            fault(exchange, e);
        } catch (RuntimeException | StackOverflowError e) {
            fault(exchange, new ServiceFault("InternalFailure", "A fault of the local server: " + e, 500));
        }
    }

    private static JsonNode body(Exchange exchange) throws IOException {
        String text = exchange.text();
        if (text.isEmpty()) {
            return Json.NODES.objectNode();
        }
        try {
            JsonNode body = Json.read(text);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw new ServiceFault("SerializationException", "The request is not JSON: " + e.getOriginalMessage());
        }
        throw new ServiceFault("SerializationException", "The request must be a JSON object.");
    }

    static void fault(Exchange exchange, ServiceFault fault) throws IOException {
        ObjectNode answer = Json.NODES.objectNode().put("__type", fault.code()).put("message", fault.getMessage());
        exchange.respond(fault.status(), TYPE, Json.write(answer));
    }
}
