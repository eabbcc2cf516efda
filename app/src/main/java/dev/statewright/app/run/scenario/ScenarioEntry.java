package dev.statewright.app.run.scenario;

import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.scenario.Scenario;
import dev.statewright.runtime.scenario.ScenarioResult;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of the list of scenarios.
 *
 * @param file where it is written
 * @param mocks the mock file of its cases
 * @param result how it came out, if it was run since the workflow was changed
 */
record ScenarioEntry(
        Path file, Optional<Path> mocks, Scenario scenario, Optional<ScenarioResult> result, boolean running) {

    static ScenarioEntry of(Path file, Optional<Path> mocks, Scenario scenario) {
        return new ScenarioEntry(file, mocks, scenario, Optional.empty(), false);
    }

    ScenarioEntry begun() {
        return new ScenarioEntry(file, mocks, scenario, Optional.empty(), true);
    }

    ScenarioEntry ended(Optional<ScenarioResult> known) {
        return new ScenarioEntry(file, mocks, scenario, known, false);
    }

    /** Whether both lines are of the same scenario, as it is written now. */
    boolean isOf(ScenarioEntry other) {
        return file.equals(other.file) && scenario.name().equals(other.scenario.name());
    }

    boolean failed() {
        return result.filter(known -> !known.passed()).isPresent();
    }

    StateStatus status() {
        if (running) {
            return StateStatus.IN_PROGRESS;
        }
        return result.map(known -> known.passed() ? StateStatus.SUCCEEDED : StateStatus.FAILED)
                .orElse(StateStatus.NOT_STARTED);
    }
}
