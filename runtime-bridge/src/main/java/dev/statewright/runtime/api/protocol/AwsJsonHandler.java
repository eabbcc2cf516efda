package dev.statewright.runtime.api.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** One request: {@code POST /} with {@code X-Amz-Target: AWSStepFunctions.Operation} and a JSON object. Signatures are not checked. */
final class AwsJsonHandler implements HttpHandler {
    private static final String TARGET = "AWSStepFunctions.";

    /** AWS takes a megabyte of definition with what stands around it; escapes can make it six times as long. */
    private static final int LONGEST = 8 * 1_048_576;

    /** Errors that all of AWS's services share; the others are Step Functions' own. */
    private static final Set<String> COMMON =
            Set.of("UnknownOperationException", "SerializationException", "InternalFailure");

    private final StepFunctionsApi api;

    AwsJsonHandler(StepFunctionsApi api) {
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = UUID.randomUUID().toString();
            exchange.getResponseHeaders().set("x-amzn-RequestId", id);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            try {
                respond(exchange, 200, api.call(operation(exchange), body(exchange)));
            } catch (ApiError e) {
                respond(exchange, 400, error(e.code(), e.getMessage()));
            } catch (RuntimeException | StackOverflowError e) {
                respond(exchange, 500, error("InternalFailure", "A fault of the local server: " + e));
            }
        }
    }

    private static String operation(HttpExchange exchange) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null || !target.startsWith(TARGET)) {
            throw new ApiError(
                    "UnknownOperationException",
                    "This is a Step Functions endpoint: a request needs the header X-Amz-Target: " + TARGET
                            + "Operation.");
        }
        return target.substring(TARGET.length());
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ApiError("SerializationException", "The request is longer than " + LONGEST + " bytes.");
        }
        if (bytes.length == 0) {
            return Json.NODES.objectNode();
        }
        try {
            return Json.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new ApiError("SerializationException", "The request is not JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode error(String code, String message) {
        String namespace = COMMON.contains(code)
                ? "com.amazon.coral.service"
                : code.equals("ValidationException")
                        ? "com.amazon.coral.validate"
                        : "com.amazonaws.swf.service.v2.model";
        return Json.NODES.objectNode().put("__type", namespace + "#" + code).put("message", message);
    }

    private static void respond(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] bytes = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
