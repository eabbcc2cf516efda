package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.List;

/** The configurations of a state machine as requests have them and as answers describe them. */
final class Configurations {
    private static final List<String> LEVELS = List.of("ALL", "ERROR", "FATAL", "OFF");
    private static final String LOG_GROUP = "arn:[^:]+:logs:[^:]*:[^:]*:log-group:[^:]+:\\*";

    private Configurations() {}

    /** @throws ApiError InvalidLoggingConfiguration */
    static JsonNode logging(Request request) {
        ObjectNode described = Json.NODES.objectNode();
        if (!request.has("loggingConfiguration")) {
            return described.put("level", "OFF").put("includeExecutionData", false);
        }
        Request sent = new Request(request.json().get("loggingConfiguration"));
        String level = sent.oneOf("level", LEVELS).orElse("OFF");
        described.put("level", level);
        described.put("includeExecutionData", sent.flag("includeExecutionData", false));
        sent.check();
        JsonNode destinations = sent.json().path("destinations");
        if (destinations.isArray()) {
            described.set("destinations", destinations.deepCopy());
        }
        if (destinations.size() > 1 || destinations.isEmpty() && !level.equals("OFF")) {
            throw refused("Must specify exactly one Log Destination.");
        }
        for (JsonNode destination : destinations) {
            String group = destination
                    .path("cloudWatchLogsLogGroup")
                    .path("logGroupArn")
                    .asText();
            if (!group.matches(LOG_GROUP)) {
                throw refused("Log Destination not found.");
            }
        }
        return described;
    }

    private static ApiError refused(String reason) {
        return new ApiError("InvalidLoggingConfiguration", "Invalid Logging Configuration: " + reason);
    }

    static JsonNode tracing(Request request) {
        boolean enabled =
                request.json().path("tracingConfiguration").path("enabled").asBoolean();
        return Json.NODES.objectNode().put("enabled", enabled);
    }

    /** Nothing is encrypted here; what was asked for is described. */
    static JsonNode encryption(Request request) {
        return request.has("encryptionConfiguration")
                ? request.json().get("encryptionConfiguration").deepCopy()
                : Json.NODES.objectNode().put("type", "AWS_OWNED_KEY");
    }
}
