package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Passes its input on, or a fixed result. ASL specification, "Pass State". */
public record PassState(
        Common common, Optional<JsonNode> result, Optional<JsonNode> parameters, Optional<JsonNode> resultPath)
        implements State {}
