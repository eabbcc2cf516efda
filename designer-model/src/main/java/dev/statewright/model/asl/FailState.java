package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Ends the execution with an error. ASL specification, "Fail State". */
public record FailState(
        Common common,
        Optional<JsonNode> error,
        Optional<String> errorPath,
        Optional<JsonNode> cause,
        Optional<String> causePath)
        implements State {}
