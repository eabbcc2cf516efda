package dev.statewright.runtime.scenario;

import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a scenario came out.
 *
 * @param differences sentences; empty where it came out as expected
 * @param departure where it left the expected path
 * @param status RUNNING where it could not end
 * @param events its history
 * @param covered what of the workflow it went through
 * @param took time of the machine
 */
public record ScenarioResult(
        Scenario scenario,
        List<String> differences,
        Optional<Departure> departure,
        ExecutionStatus status,
        List<HistoryEvent> events,
        Coverage covered,
        Duration took) {
    public ScenarioResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
