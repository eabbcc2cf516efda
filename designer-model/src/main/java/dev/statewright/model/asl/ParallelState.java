package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Runs branches side by side. ASL specification, "Parallel State". */
public record ParallelState(
        Common common,
        List<Scope> branches,
        Optional<JsonNode> parameters,
        Optional<JsonNode> resultSelector,
        Optional<JsonNode> resultPath,
        ErrorHandling errors)
        implements State {

    public ParallelState {
        branches = List.copyOf(branches);
    }
}
