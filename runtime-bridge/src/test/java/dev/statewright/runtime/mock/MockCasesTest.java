package dev.statewright.runtime.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import org.junit.jupiter.api.Test;

class MockCasesTest {
    private static final String FILE = """
            {
              "StateMachines": {"M": {"TestCases": {"Good": {"A": "Shared"}, "Bad": {"A": "Broken"}}}},
              "MockedResponses": {
                "Shared": {"0": {"Return": 1}},
                "Broken": {"0": {"Throw": {"Error": "E"}}}
              }
            }
            """;

    private static MockCases cases(MockFileText text) {
        return new MockCases(text, "M");
    }

    private static MockCases cases() {
        return cases(new MockFileText(FILE));
    }

    @Test
    void aNewTestCaseMocksNothing() {
        MockFileText after = cases().with("Fresh");
        assertThat(cases(after).names()).containsExactly("Good", "Bad", "Fresh");
        assertThat(new MockTable(after, "M", "Fresh").rows()).isEmpty();
        assertThat(MockFile.parse(after.text(), "").testCase("M", "Fresh").states())
                .isEmpty();
    }

    @Test
    void aNewFileCanBeginWithATestCase() {
        assertThat(cases(cases(new MockFileText("")).with("First")).names()).containsExactly("First");
    }

    @Test
    void aCopyIsEditedWithoutItsOriginal() {
        MockFileText after = cases().duplicated("Good", "Better");
        MockFileText edited = after.pin("M", "Better", "A", 0, new Answer.Return(Payload.ofText("2")));
        assertThat(new MockTable(edited, "M", "Good").rows())
                .containsExactly(new MockTable.Row("A", 0, 0, new Answer.Return(Payload.ofText("1"))));
        assertThat(new MockTable(edited, "M", "Better").rows())
                .containsExactly(new MockTable.Row("A", 0, 0, new Answer.Return(Payload.ofText("2"))));
    }

    @Test
    void aRenamedTestCaseStaysInItsPlace() {
        assertThat(cases(cases().renamed("Good", "Fine")).names()).containsExactly("Fine", "Bad");
    }

    @Test
    void aTestCaseGoesWithTheResponsesThatOnlyItUses() {
        MockFileText after = cases().without("Bad");
        assertThat(cases(after).names()).containsExactly("Good");
        assertThat(after.text()).doesNotContain("Broken").contains("Shared");
    }

    @Test
    void aNameThatIsTakenOrBlankIsRefused() {
        assertThatThrownBy(() -> cases().with("Bad"))
                .hasMessage("There is a test case \"Bad\" already. Choose another name.");
        assertThatThrownBy(() -> cases().duplicated("Good", " ")).hasMessage("A test case needs a name.");
    }
}
