package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The data behind a step.
 *
 * @param value absent where the data did not come so far
 * @param problem AWS's words on why they did not come further
 */
public record StageOutcome(Optional<JsonNode> value, Optional<String> problem) {

    public static final StageOutcome NOTHING = new StageOutcome(Optional.empty(), Optional.empty());

    public static StageOutcome of(JsonNode value) {
        return new StageOutcome(Optional.of(value), Optional.empty());
    }

    public static StageOutcome failed(String sentence) {
        return new StageOutcome(Optional.empty(), Optional.of(sentence));
    }
}
