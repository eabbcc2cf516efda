package dev.statewright.runtime.mock;

import java.util.Map;

/**
 * One test case of a machine.
 *
 * @param states the response of each mocked state, by the state's name
 */
public record MockedTestCase(String machine, String name, Map<String, MockedResponse> states) {
    public MockedTestCase {
        states = Map.copyOf(states);
    }
}
