package dev.statewright.runtime.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioEditsTest {
    private static final String TEXT = """
            # of the shop
            scenarios:
              - name: one   # the first
                input: {a: 1}
                expect: {status: SUCCEEDED}
              - name: two
                expect:
                  path: [A, B]
            """;
    private static final Expectation FAILED =
            Expectation.exactly(ExecutionStatus.FAILED, Optional.empty(), Optional.of("Busy"), List.of("A"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeAWorkflow() throws IOException {
        Files.writeString(folder.resolve("w.asl.json"), "{}");
        file = folder.resolve("w.scenarios.yaml");
    }

    private List<Scenario> scenarios(String text) {
        return ScenarioFile.parse(text, file).scenarios();
    }

    @Test
    void aScenarioGoesAndTheOthersStayAsTheyAreWritten() {
        String after = ScenarioText.without(TEXT, file, "two");
        assertThat(after).isEqualTo(TEXT.substring(0, TEXT.indexOf("  - name: two")));
    }

    @Test
    void theLastScenarioLeavesAListThatTakesAnother() {
        String none = ScenarioText.without(ScenarioText.without(TEXT, file, "two"), file, "one");
        assertThat(scenarios(none)).isEmpty();
        Scenario one = scenarios(TEXT).getFirst();
        assertThat(scenarios(ScenarioText.with(none, file, one)))
                .extracting(Scenario::name)
                .containsExactly("one");
    }

    @Test
    void whatIsExpectedIsReplacedAndNothingElse() {
        String after = ScenarioText.expecting(TEXT, file, "two", FAILED);
        assertThat(scenarios(after).get(1).expected()).isEqualTo(FAILED);
        assertThat(after).startsWith(TEXT.substring(0, TEXT.indexOf("  - name: two")));
        String first = ScenarioText.expecting(TEXT, file, "one", FAILED);
        assertThat(scenarios(first).getFirst().expected()).isEqualTo(FAILED);
        assertThat(first).contains("- name: one   # the first", "input: {a: 1}");
    }

    @Test
    void aScenarioThatIsGoneIsSaidToBe() {
        assertThatThrownBy(() -> ScenarioText.without(TEXT, file, "three"))
                .isInstanceOf(InvalidScenarioFile.class)
                .hasMessageContaining("There is no scenario \"three\" any more.");
    }

    @Test
    void everyDifferenceOfTwoValuesIsFoundWithItsPlace() {
        assertThat(JsonDifference.between(
                        Json.readTrusted("{\"a\":1,\"b\":[1,{\"c d\":2}],\"e\":1.50,\"gone\":null}"),
                        Json.readTrusted("{\"e\":1.5,\"a\":2,\"b\":[1,{\"c d\":3},4],\"new\":true}"),
                        false))
                .extracting(each -> each.path() + " " + text(each.expected()) + " " + text(each.actual()))
                .containsExactly("$.a 1 2", "$.b[1]['c d'] 2 3", "$.b[2] - 4", "$.gone null -", "$.new - true");
        assertThat(JsonDifference.between(
                        Json.readTrusted("{\"a\":{}}"), Json.readTrusted("{\"a\":{\"b\":1},\"c\":2}"), true))
                .isEmpty();
    }

    private static String text(Optional<com.fasterxml.jackson.databind.JsonNode> node) {
        return node.map(Json::write).orElse("-");
    }
}
