package dev.statewright.runtime.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.service.ExecutionStatus;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario must come to; what is empty is not looked at. JSON is compared by value: order of members and spelling of numbers do not
 * count.
 *
 * @param output all of it
 * @param outputContains objects may have further members, also inside
 * @param causeContains a part of the cause
 * @param path the names of all states in the order in which they are entered
 * @param pathContains names that come in that order, others may lie between
 */
public record Expectation(
        Optional<ExecutionStatus> status,
        Optional<JsonNode> output,
        Optional<JsonNode> outputContains,
        Optional<String> error,
        Optional<String> cause,
        Optional<String> causeContains,
        Optional<List<String>> path,
        Optional<List<String>> pathContains) {
    public Expectation {
        path = path.map(List::copyOf);
        pathContains = pathContains.map(List::copyOf);
    }

    /** That it succeeds, with whatever output. */
    public static final Expectation SUCCESS = new Expectation(
            Optional.of(ExecutionStatus.SUCCEEDED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Exactly how a run went. */
    public static Expectation exactly(
            ExecutionStatus status, Optional<JsonNode> output, Optional<String> error, List<String> path) {
        return new Expectation(
                Optional.of(status),
                output,
                Optional.empty(),
                error,
                Optional.empty(),
                Optional.empty(),
                Optional.of(path),
                Optional.empty());
    }
}
