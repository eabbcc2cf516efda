package dev.statewright.runtime.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockTable.Row;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class MockTableTest {
    private static final String FILE = """
            {
              "StateMachines": {
                "M": {
                  "TestCases": {
                    "Good": { "A": "Shared", "B": "Own" },
                    "Other": { "A": "Shared" }
                  },
                  "Note": "kept"
                }
              },
              "MockedResponses": {
                "Shared": { "0-1": { "Return": 1.50 }, "2": { "Throw": { "Error": "E", "Cause": "c" } } },
                "Own":    { "0": { "Return": {} } }
              }
            }
            """;
    private static final Answer ONE = new Answer.Return(Payload.ofText("1.5"));
    private static final Answer ERROR = new Answer.Throw("E", "c");
    private static final Answer OBJECT = new Answer.Return(Payload.ofText("{}"));

    private static MockTable table(String testCase) {
        return new MockTable(new MockFileText(FILE), "M", testCase);
    }

    private static List<Row> rows(MockFileText text, String testCase) {
        return new MockTable(text, "M", testCase).rows();
    }

    @Test
    void equalAnswersThatFollowOneAnotherAreOneRow() {
        assertThat(table("Good").rows())
                .containsExactly(new Row("A", 0, 1, ONE), new Row("A", 2, 2, ERROR), new Row("B", 0, 0, OBJECT));
    }

    @Test
    void aRowThatIsEditedLeavesTheOtherTestCaseAndWhatIsUnknownAsTheyWere() {
        MockFileText after = table("Good").replace(new Row("A", 0, 1, ONE), new Row("A", 0, 1, ERROR));
        assertThat(rows(after, "Good")).containsExactly(new Row("A", 0, 2, ERROR), new Row("B", 0, 0, OBJECT));
        assertThat(rows(after, "Other")).containsExactly(new Row("A", 0, 1, ONE), new Row("A", 2, 2, ERROR));
        assertThat(after.text()).contains("\"Note\": \"kept\"", "\"0-1\": { \"Return\": 1.50 }");
    }

    @Test
    void aRowTakesMoreInvocationsAndThoseThatItCoversGiveWay() {
        MockFileText after = table("Good").replace(new Row("A", 0, 1, ONE), new Row("A", 0, 3, ONE));
        assertThat(rows(after, "Good")).containsExactly(new Row("A", 0, 3, ONE), new Row("B", 0, 0, OBJECT));
    }

    @Test
    void aGapIsRefusedAndNamed() {
        assertThatThrownBy(() -> table("Good").replace(new Row("A", 0, 1, ONE), new Row("A", 1, 1, ONE)))
                .isInstanceOf(InvalidMockFile.class)
                .hasMessage(
                        "The state \"A\" has no answer for its invocation 0 then. Number them from 0 without gaps.");
    }

    @Test
    void aRowThatGoesLetsTheLaterOnesComeEarlier() {
        assertThat(rows(table("Good").without(new Row("A", 0, 1, ONE)), "Good"))
                .containsExactly(new Row("A", 0, 0, ERROR), new Row("B", 0, 0, OBJECT));
    }

    @Test
    void theLastRowOfAStateTakesTheStateWithIt() {
        MockFileText after = table("Good").without(new Row("B", 0, 0, OBJECT));
        assertThat(rows(after, "Good")).extracting(Row::state).containsOnly("A");
        assertThat(after.text()).doesNotContain("Own");
    }

    @Test
    void aRowMovesToAnotherState() {
        MockFileText after = table("Good").replace(new Row("B", 0, 0, OBJECT), new Row("C", 0, 0, OBJECT));
        assertThat(rows(after, "Good"))
                .containsExactly(new Row("A", 0, 1, ONE), new Row("A", 2, 2, ERROR), new Row("C", 0, 0, OBJECT));
    }

    @Test
    void aNewFileBeginsWithItsFirstRow() {
        MockFileText after = new MockTable(new MockFileText(""), "M", "First").with(new Row("A", 0, 0, ERROR));
        assertThat(MockFile.parse(after.text(), "new")
                        .testCase("M", "First")
                        .states()
                        .get("A")
                        .answers())
                .containsExactly(ERROR);
    }
}
