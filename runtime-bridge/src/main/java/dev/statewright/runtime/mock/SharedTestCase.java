package dev.statewright.runtime.mock;

import java.util.Optional;

/**
 * A test case by its name, for an execution and all that it starts: each machine of which the mock file has a case of that name is answered
 * by it, the others do their own work.
 */
public record SharedTestCase(MockFile file, String name) {

    /**
     * The case of one machine; empty where the file has none of that name for it.
     *
     * @throws InvalidMockFile where the case names a response that does not exist
     */
    public Optional<MockedTestCase> of(String machine) {
        return file.testCases(machine).contains(name) ? Optional.of(file.testCase(machine, name)) : Optional.empty();
    }
}
