package dev.statewright.app.run.known;

import dev.statewright.app.run.start.MockChoice;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.Seen;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockedResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What mocks answer for the states of a workflow. */
final class MockFacts {

    private MockFacts() {}

    /**
     * The first answer of each state, of the first test case that has one. Reads files, so not to be called on the UI thread.
     *
     * @param machineName as the mock files name the workflow
     */
    static Map<StatePath, Seen> of(StateMachine machine, String machineName, List<MockChoice> mocks) {
        Map<StatePath, Seen> seen = new HashMap<>();
        for (MockChoice mock : mocks) {
            Map<String, MockedResponse> responses = responses(machineName, mock);
            for (State state : machine.states()) {
                Optional.ofNullable(responses.get(state.name()))
                        .flatMap(MockFacts::answer)
                        .ifPresent(answer -> seen.putIfAbsent(state.path(), Seen.result(answer)));
            }
        }
        return seen;
    }

    private static Map<String, MockedResponse> responses(String machineName, MockChoice mock) {
        try {
            return MockFile.read(mock.file())
                    .testCase(machineName, mock.testCase())
                    .states();
        } catch (InvalidMockFile gone) {
            return Map.of();
        }
    }

    private static Optional<Sample> answer(MockedResponse response) {
        return response.answers().stream()
                .flatMap(answer -> switch (answer) {
                    case MockedResponse.Answer.Return(var output) -> Optional.of(output).stream();
                    case MockedResponse.Answer.Throw _ ->
                        Optional.<dev.statewright.runtime.history.Payload>empty().stream();
                })
                .findFirst()
                .map(output -> Sample.of(output.node(), Origin.of(Origin.Kind.MOCK)));
    }
}
