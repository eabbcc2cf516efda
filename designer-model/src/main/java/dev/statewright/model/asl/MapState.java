package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Runs its processor for each item. ASL specification, "Map State".
 *
 * @param processor {@code ItemProcessor}, or {@code Iterator} in older definitions
 * @param distributed whether {@code ProcessorConfig.Mode} says DISTRIBUTED
 * @param items {@code ItemsPath} (JSONPath, a string) or {@code Items} (JSONata)
 * @param itemSelector {@code ItemSelector}, or {@code Parameters} in older definitions
 * @param maxConcurrency a number, or (JSONata) an expression; absent or 0 is no limit
 * @param distribution the fields of a Distributed Map
 */
public record MapState(
        Common common,
        Optional<Scope> processor,
        boolean distributed,
        Optional<JsonNode> items,
        Optional<JsonNode> itemSelector,
        Optional<JsonNode> maxConcurrency,
        Optional<String> maxConcurrencyPath,
        Distribution distribution,
        Optional<JsonNode> resultSelector,
        Optional<JsonNode> resultPath,
        ErrorHandling errors)
        implements State {

    /** Fields that only a Distributed Map has, each as the JSON that is written. */
    public record Distribution(
            Optional<String> label,
            Optional<JsonNode> executionType,
            Optional<JsonNode> itemReader,
            Optional<JsonNode> itemBatcher,
            Optional<JsonNode> resultWriter,
            Optional<JsonNode> toleratedFailureCount,
            Optional<JsonNode> toleratedFailureCountPath,
            Optional<JsonNode> toleratedFailurePercentage,
            Optional<JsonNode> toleratedFailurePercentagePath) {}
}
