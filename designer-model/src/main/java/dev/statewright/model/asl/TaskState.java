package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Does work. ASL specification, "Task State".
 *
 * @param resource an ARN, possibly with substitutions; empty where not written
 * @param parameters {@code Parameters} (JSONPath) or {@code Arguments} (JSONata)
 */
public record TaskState(
        Common common,
        String resource,
        Optional<JsonNode> parameters,
        Optional<JsonNode> credentials,
        Optional<JsonNode> resultSelector,
        Optional<JsonNode> resultPath,
        Deadlines deadlines,
        ErrorHandling errors)
        implements State {

    /**
     * {@code TimeoutSeconds}, {@code HeartbeatSeconds}: a number of seconds or (JSONata) an expression; and their path forms.
     */
    public record Deadlines(
            Optional<JsonNode> timeoutSeconds,
            Optional<String> timeoutSecondsPath,
            Optional<JsonNode> heartbeatSeconds,
            Optional<String> heartbeatSecondsPath) {

        public static final Deadlines NONE =
                new Deadlines(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
