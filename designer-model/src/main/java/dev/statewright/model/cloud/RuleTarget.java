package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a rule tells.
 *
 * @param id within the rule
 * @param arn of a workflow, a function, a queue, a topic, a log group or a bus
 * @param input what it gets of the event
 * @param messageGroup of messages to a FIFO queue
 * @param deadLetterArn of the queue for events that cannot be delivered
 */
public record RuleTarget(
        String id, String arn, Input input, Optional<String> messageGroup, Optional<String> deadLetterArn) {

    /** What a target gets. EventBridge User Guide, "Target input". */
    public sealed interface Input {}

    /** The event as it is. */
    public record Whole() implements Input {}

    /** Always the same JSON text. */
    public record Constant(String json) implements Input {}

    /** A part of the event. */
    public record Part(String path) implements Input {}

    /**
     * A text made of parts of the event.
     *
     * @param paths names and the JSON paths that they stand for
     * @param template with {@code <name>} in it
     */
    public record Transformer(Map<String, String> paths, String template) implements Input {
        public Transformer {
            paths = Map.copyOf(paths);
        }
    }

    /** A target as templates and the API write it. */
    public static RuleTarget of(String id, String arn, JsonNode written) {
        return new RuleTarget(
                id,
                arn,
                input(written),
                RuleReader.text(written.path("SqsParameters").path("MessageGroupId")),
                RuleReader.text(written.path("DeadLetterConfig").path("Arn")));
    }

    private static Input input(JsonNode written) {
        JsonNode transformer = written.path("InputTransformer");
        if (transformer.isObject()) {
            Map<String, String> paths = new LinkedHashMap<>();
            transformer
                    .path("InputPathsMap")
                    .properties()
                    .forEach(path -> paths.put(path.getKey(), path.getValue().asText()));
            return new Transformer(paths, transformer.path("InputTemplate").asText());
        }
        if (written.has("InputPath")) {
            return new Part(written.path("InputPath").asText());
        }
        JsonNode input = written.path("Input");
        if (input.isMissingNode() || input.isNull()) {
            return new Whole();
        }
        return new Constant(input.isTextual() ? input.textValue() : input.toString());
    }
}
