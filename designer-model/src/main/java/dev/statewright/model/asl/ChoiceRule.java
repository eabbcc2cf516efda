package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One entry of {@code Choices}.
 *
 * @param condition what is tested
 * @param next absent in a half-written rule
 */
public record ChoiceRule(
        ChoiceCondition condition,
        Optional<String> next,
        Optional<String> comment,
        Optional<JsonNode> assign,
        Optional<JsonNode> output) {}
