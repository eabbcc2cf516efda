package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.HttpExchange;
import java.util.Map;
import java.util.stream.Collectors;

/** What a state's data was after each step. Step Functions API, InspectionData. */
public final class Inspection {
    private final ObjectNode data = Json.NODES.objectNode();

    /** Notes data as JSON text. */
    void note(String step, Payload value) {
        data.put(step, value.text());
    }

    void note(String step, JsonNode value) {
        data.put(step, Json.write(value));
    }

    /** Notes a whole or a fractional number. */
    void number(String name, double value) {
        if (value == Math.rint(value)) {
            data.put(name, (long) value);
        } else {
            data.put(name, value);
        }
    }

    void fraction(String name, double value) {
        data.put(name, value);
    }

    void caughtBy(int catcher) {
        errorDetails().put("catchIndex", catcher);
    }

    void retriedBy(int retrier) {
        errorDetails().put("retryIndex", retrier);
    }

    void backOff(double seconds) {
        errorDetails().put("retryBackoffIntervalSeconds", (long) seconds);
    }

    /** Header fields stand in brackets, as AWS writes them. */
    void exchange(HttpExchange exchange) {
        HttpExchange.Request sent = exchange.request();
        ObjectNode request = data.putObject("request");
        request.put("protocol", sent.protocol()).put("method", sent.method()).put("url", sent.url());
        request.put("headers", headers(sent.headers()));
        if (!sent.body().isEmpty()) {
            request.put("body", sent.body());
        }
        HttpExchange.Response got = exchange.response();
        ObjectNode response = data.putObject("response");
        response.put("protocol", got.protocol()).put("statusCode", String.valueOf(got.statusCode()));
        response.put("statusMessage", got.statusMessage())
                .put("headers", headers(got.headers()))
                .put("body", got.body());
    }

    private static String headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private ObjectNode errorDetails() {
        return data.withObject("/errorDetails");
    }

    /** As the API answers it. */
    public ObjectNode toJson() {
        return data;
    }
}
