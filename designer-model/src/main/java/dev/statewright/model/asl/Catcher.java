package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** One entry of {@code Catch}: which errors, and where to go on. */
public record Catcher(
        List<String> errorEquals,
        Optional<String> next,
        Optional<JsonNode> resultPath,
        Optional<JsonNode> output,
        Optional<JsonNode> assign,
        Optional<String> comment) {

    public Catcher {
        errorEquals = List.copyOf(errorEquals);
    }
}
