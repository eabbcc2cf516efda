package dev.statewright.runtime.scenario;

import dev.statewright.model.text.Position;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.shell.ClockMode;
import java.util.Map;
import java.util.Optional;

/**
 * One run with what is expected of it.
 *
 * @param at where its name stands in the file
 * @param input JSON text
 * @param testCase of the file's mock file; empty for none
 * @param mocks what states answer, by their names; they go before those of the test case
 * @param clock that it and what it starts live in; time that somebody would have to advance is virtual
 * @param type empty for what the workspace says
 */
public record Scenario(
        String name,
        Position at,
        String input,
        Optional<String> testCase,
        Map<String, MockedResponse> mocks,
        ClockMode clock,
        Optional<MachineType> type,
        Expectation expected) {
    public Scenario {
        mocks = Map.copyOf(mocks);
        clock = clock == ClockMode.BY_HAND ? ClockMode.VIRTUAL : clock;
    }

    /** The same by another clock. */
    public Scenario by(ClockMode another) {
        return new Scenario(name, at, input, testCase, mocks, another, type, expected);
    }
}
