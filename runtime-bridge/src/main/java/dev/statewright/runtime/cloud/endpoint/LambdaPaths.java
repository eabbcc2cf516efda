package dev.statewright.runtime.cloud.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.io.IOException;

/** Lambda's paths: {@code /2015-03-31/functions/NAME/invocations} and its kind. AWS Lambda API reference. */
record LambdaPaths(ServiceCalls calls) implements Protocol {
    private static final String TYPE = "application/json";

    @Override
    public void answer(Exchange exchange) throws IOException {
        try {
            String[] steps = exchange.path().replaceFirst("/+$", "").split("/");
            // "", date, "functions", name, "invocations"
            String name = steps.length > 3 ? Exchange.decoded(steps[3]) : "";
            String action = steps.length > 4 ? steps[4] : "";
            ObjectNode request = Json.NODES.objectNode();
            if (!name.isEmpty()) {
                request.put("FunctionName", name);
            }
            boolean get = exchange.method().equals("GET");
            if (steps[2].equals("event-source-mappings") && get) {
                String function = exchange.query().getOrDefault("FunctionName", "");
                respond(exchange, call("ListEventSourceMappings", request.put("FunctionName", function)));
            } else if (action.equals("invocations") && exchange.method().equals("POST")) {
                invoke(exchange, request);
            } else if (name.isEmpty() && get) {
                respond(exchange, call("ListFunctions", request));
            } else if (action.equals("configuration") && get) {
                respond(exchange, call("GetFunctionConfiguration", request));
            } else if (action.isEmpty() && get) {
                respond(exchange, call("GetFunction", request));
            } else {
                throw new ServiceFault(
                        "UnknownOperationException",
                        "Functions come from the template on this machine; " + exchange.method() + " " + exchange.path()
                                + " is not there.",
                        404);
            }
        } catch (ServiceFault e) {
            exchange.set("x-amzn-ErrorType", e.code());
            exchange.respond(
                    e.status(),
                    TYPE,
                    Json.write(Json.NODES
                            .objectNode()
                            .put("Type", e.status() < 500 ? "User" : "Service")
                            .put("Message", e.getMessage())));
        }
    }

    private JsonNode call(String operation, ObjectNode request) {
        return calls.call(ServiceName.LAMBDA, operation, request);
    }

    private void invoke(Exchange exchange, ObjectNode request) throws IOException {
        request.put("Payload", exchange.text());
        exchange.header("X-Amz-Invocation-Type").ifPresent(type -> request.put("InvocationType", type));
        JsonNode answer = call("Invoke", request);
        if (answer.has("FunctionError")) {
            exchange.set("X-Amz-Function-Error", answer.path("FunctionError").asText());
        }
        exchange.set("X-Amz-Executed-Version", "$LATEST");
        exchange.respond(
                answer.path("StatusCode").asInt(), TYPE, answer.path("Payload").asText());
    }

    private static void respond(Exchange exchange, JsonNode answer) throws IOException {
        exchange.respond(200, TYPE, Json.write(answer));
    }
}
