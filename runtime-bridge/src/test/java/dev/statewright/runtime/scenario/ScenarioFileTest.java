package dev.statewright.runtime.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.text.Position;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
    private static final MockedResponse FAILS = new MockedResponse(
            "mocks",
            List.of(
                    new MockedResponse.Answer.Throw("E", "c"),
                    new MockedResponse.Answer.Throw("E", "c"),
                    new MockedResponse.Answer.Return(Payload.ofText("{\"a\":1}"))));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeAWorkflow() throws IOException {
        Files.writeString(folder.resolve("w.asl.json"), "{}");
        Files.writeString(
                folder.resolve("mocks.json"),
                "{\"StateMachines\":{\"w\":{\"TestCases\":{\"Good\":{\"A\":\"R\"}}}},"
                        + "\"MockedResponses\":{\"R\":{\"0\":{\"Return\":1}}}}");
        file = folder.resolve("w.scenarios.yaml");
    }

    @Test
    void aScenarioIsReadWithItsMocksAndExpectations() {
        Scenario scenario = ScenarioFile.parse("""
                        mocks: mocks.json
                        scenarios:
                          - name: one
                            input: [1, 2]
                            case: Good
                            clock: real
                            mocks: {B: R}
                            expect: {status: failed, error: E, pathContains: [A]}
                        """, file).scenarios().getFirst();
        assertThat(scenario.name()).isEqualTo("one");
        assertThat(scenario.at()).isEqualTo(new Position(3, 5));
        assertThat(scenario.input()).isEqualTo("[1,2]");
        assertThat(scenario.testCase()).contains("Good");
        assertThat(scenario.clock()).isEqualTo(ClockMode.REAL);
        assertThat(scenario.mocks().get("B").name()).isEqualTo("R");
        assertThat(scenario.expected().status()).contains(ExecutionStatus.FAILED);
        assertThat(scenario.expected().pathContains()).contains(List.of("A"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenarios: {} | 1:12: \"scenarios\" is a list.",
                "a: 1 | 1:1: A file of scenarios has no field \"a\"; it has mocks, scenarios, workflow.",
                "mocks: mocks.json | 1:1: A file of scenarios needs \"scenarios\".",
                "scenarios: [{input: 1}] | 1:13: A scenario needs \"name\".",
                "scenarios: [{name: 1}] | 1:20: \"name\" is a text; put it in quotes.",
                "scenarios: [{name: a, case: X}] | 1:23: \"case\" needs the mock file: name it with \"mocks\" at the top.",
                "scenarios: [{name: a, clock: fast}] | 1:30: \"clock\" is one of real, virtual, x10, not fast.",
                "scenarios: [{name: a, expect: {output: 1, outputContains: 2}}]"
                        + " | 1:59: Give either \"output\" or \"outputContains\", not both.",
                "scenarios: [{name: a}, {name: a}] | 1:25: There is a scenario \"a\" already: names differ.",
                "scenarios: [{name: a, mocks: {S: {}}}] | 1:31: A mock is a response by invocations, such as"
                        + " {\"0\": {\"Return\": {}}}, or the name of one.",
                "scenarios: [{name: a | 1:13: Expected",
            })
    void aMistakeIsNamedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> ScenarioFile.parse(text, file))
                .isInstanceOf(InvalidScenarioFile.class)
                .hasMessageStartingWith(file + ":" + message);
    }

    @Test
    void aFileWithoutAWorkflowBesideItHasToNameOne() {
        Path alone = folder.resolve("other.scenarios.json");
        assertThatThrownBy(() -> ScenarioFile.parse("{\"scenarios\": []}", alone))
                .hasMessage(alone + ":1:1: There is no workflow other.asl.json beside it: name the file with"
                        + " \"workflow\".");
        assertThat(ScenarioFile.parse("{\"workflow\": \"w.asl.json#One\", \"scenarios\": []}", alone))
                .isEqualTo(new ScenarioFile(
                        alone, folder.resolve("w.asl.json"), Optional.of("One"), Optional.empty(), List.of()));
    }

    @Test
    void aScenarioIsAddedAtTheEndOfTheListAndNothingElseChanges() {
        Scenario scenario = new Scenario(
                "the \"new\" one",
                new Position(1, 1),
                "{\"x\":[1]}",
                Optional.empty(),
                Map.of("State A", FAILS),
                ClockMode.VIRTUAL,
                Optional.empty(),
                Expectation.exactly(
                        ExecutionStatus.SUCCEEDED,
                        Optional.of(Json.readTrusted("{\"y\":2}")),
                        Optional.empty(),
                        List.of("A", "B")));
        String before = "# mine\nscenarios:\n    - name: old   # first\n      input: {}\n\n# end\n";
        String after = ScenarioText.with(before, file, scenario);
        assertThat(after).startsWith("# mine\nscenarios:\n    - name: old   # first\n      input: {}\n");
        assertThat(after).endsWith("# end\n");
        for (String text : List.of(
                after,
                ScenarioText.with("", file, scenario),
                ScenarioText.with("scenarios: [{name: old}]\n", file, scenario),
                ScenarioText.with("scenarios: []\n", file, scenario))) {
            Scenario read = ScenarioFile.parse(text, file).scenarios().getLast();
            assertThat(read.name()).isEqualTo(scenario.name());
            assertThat(read.input()).isEqualTo(scenario.input());
            assertThat(read.expected()).isEqualTo(scenario.expected());
            assertThat(read.mocks().get("State A").answers()).isEqualTo(FAILS.answers());
        }
        Path json = folder.resolve("w.scenarios.json");
        assertThat(ScenarioFile.parse(ScenarioText.with("", json, scenario), json)
                        .scenarios())
                .hasSize(1);
    }

    @Test
    void filesOfAFolderAreFoundButNotThoseOfLibraries() throws IOException {
        for (String name : List.of(
                "a/x.scenarios.yml",
                ".statewright/scenarios/y.scenarios.yaml",
                "node_modules/z.scenarios.yaml",
                ".git/q.scenarios.yaml")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(ScenarioFile.in(folder))
                .containsExactly(
                        folder.resolve(".statewright/scenarios/y.scenarios.yaml"), folder.resolve("a/x.scenarios.yml"));
        assertThat(ScenarioFile.beside(folder.resolve("w.asl.json"))).isEqualTo(file);
    }
}
