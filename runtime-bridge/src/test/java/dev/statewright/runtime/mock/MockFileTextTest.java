package dev.statewright.runtime.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MockFileTextTest {
    private static final String FILE = """
            {
              "StateMachines": {
                "M": {
                  "TestCases": {
                    "Good": { "A": "Shared", "B": "Own" },
                    "Other": { "A": "Shared" }
                  }
                }
              },
              "MockedResponses": {
                "Shared": { "0-1": { "Return": 1.50 } },
                "Own":    { "0": { "Throw": { "Error": "E",  "Cause": "c" } } }
              }
            }
            """;

    private static Answer returns(String json) {
        return new Answer.Return(Payload.ofText(json));
    }

    @Test
    void theTableHasARowForEachInvocation() {
        assertThat(new MockFileText(FILE).rows("M", "Good"))
                .extracting(row -> row.state() + " " + row.response() + " " + row.invocation())
                .containsExactly("A Shared 0", "A Shared 1", "B Own 0");
    }

    @Test
    void aPinnedAnswerChangesItsOwnLinesOnly() {
        String after = new MockFileText(FILE)
                .pin("M", "Good", "B", 1, returns("{\"ok\":true}"))
                .text();
        assertThat(new MockFileText(after).rows("M", "Good"))
                .extracting(MockFileText.Row::answer)
                .containsExactly(returns("1.5"), returns("1.5"), new Answer.Throw("E", "c"), returns("{\"ok\":true}"));
        assertThat(after.lines().filter(line -> !FILE.contains(line)))
                .allMatch(line -> line.contains("Own") || line.contains("ok") || line.contains("\"1\""));
        assertThat(after).contains("{ \"Error\": \"E\",  \"Cause\": \"c\" }");
    }

    @Test
    void aResponseThatOthersShareIsCopiedBeforeItIsChanged() {
        MockFileText after = new MockFileText(FILE).pin("M", "Good", "A", 1, returns("2"));
        assertThat(after.rows("M", "Good").subList(0, 2))
                .extracting(MockFileText.Row::answer)
                .containsExactly(returns("1.5"), returns("2"));
        assertThat(after.rows("M", "Other"))
                .extracting(MockFileText.Row::answer)
                .containsExactly(returns("1.5"), returns("1.5"));
        assertThat(after.text()).contains("\"Shared\": { \"0-1\": { \"Return\": 1.50 } }");
    }

    @Test
    void invocationsBeforeThePinnedOneAreFilled() {
        MockFileText file = new MockFileText("").pin("M", "New", "State A", 2, new Answer.Throw("E", "c"));
        assertThat(file.rows("M", "New")).hasSize(3);
        assertThat(MockFile.parse(file.text(), "x").testCase("M", "New").states())
                .containsOnlyKeys("State A");
    }

    @Test
    void takingAwayTheLastAnswerTakesTheStateAndItsResponseAway() {
        MockFileText file = new MockFileText(FILE);
        String without = file.unpin("M", "Good", "B", 0).text();
        assertThat(without).doesNotContain("Own").contains("\"Good\": { \"A\": \"Shared\" }");
        assertThat(file.remove("M", "Other", "A").text()).contains("\"Shared\"");
        assertThat(file.remove("M", "Good", "Nothing")).isEqualTo(file);
    }

    @Test
    void allResponsesOfARunBecomeATestCase() {
        MockedResponse response = new MockedResponse("R", List.of(returns("1"), returns("1"), returns("2")));
        MockFileText file = new MockFileText(FILE).with("N", "Recorded", Map.of("A", response, "B", response));
        assertThat(MockFile.parse(file.text(), "x")
                        .testCase("N", "Recorded")
                        .states()
                        .get("B")
                        .answers())
                .isEqualTo(response.answers());
        assertThat(file.rows("M", "Good")).isEqualTo(new MockFileText(FILE).rows("M", "Good"));
        assertThat(new MockFileText("")
                        .with("N", "Recorded", Map.of("A", response))
                        .rows("N", "Recorded"))
                .hasSize(3);
    }
}
