package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Waits for some seconds or until a time; exactly one of the four fields should be there. ASL specification, "Wait State". */
public record WaitState(
        Common common,
        Optional<JsonNode> seconds,
        Optional<String> secondsPath,
        Optional<JsonNode> timestamp,
        Optional<String> timestampPath)
        implements State {}
