package dev.statewright.runtime.mock;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.Workflow;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MockFileTest {
    private static final String FILE = json("""
            {'StateMachines': {'Orders': {'TestCases': {'Retry': {'Ask': 'Busy'}}}},
             'MockedResponses': {'Busy': {
               '0-1': {'Throw': {'Error': 'Lambda.TooManyRequestsException', 'Cause': 'busy'}},
               '2': {'Return': {'StatusCode': 200, 'Payload': 'done'}}}}}
            """);

    @Test
    void aRangeAnswersSeveralInvocations() {
        MockBackend backend = new MockBackend(MockFile.parse(FILE, "mocks.json").testCase("Orders", "Retry"));
        Workflow.Run run = Workflow.of(
                        "Ask",
                        "'Ask':{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Parameters':{},"
                                + "'Retry':[{'ErrorEquals':['States.ALL']}],'OutputPath':'$.Payload','End':true}")
                .with(backend)
                .run("{}");
        assertThat(run.outputText()).isEqualTo(json("'done'"));
        assertThat(run.types().stream().filter("TaskFailed"::equals)).hasSize(2);
    }

    @Test
    void anInvocationWithoutAnswerFailsTheExecution() {
        MockBackend backend = new MockBackend(MockFile.parse(FILE, "mocks.json").testCase("Orders", "Retry"));
        Workflow.Run run = Workflow.of(
                        "Ask",
                        "'Ask':{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Parameters':{},"
                                + "'Retry':[{'ErrorEquals':['States.ALL']}],'ResultPath':null,'Next':'Ask'}")
                .with(backend)
                .run("{}");
        assertThat(run.outcome().cause())
                .contains("'Busy'")
                .contains("invocation 3")
                .contains("'Ask'");
    }

    @Test
    void problemsAreOneSentence() {
        assertThatThrownBy(() -> MockFile.parse("{", "m.json"))
                .isInstanceOf(InvalidMockFile.class)
                .hasMessageStartingWith("m.json: line 1, column ");
        assertThatThrownBy(() -> MockFile.parse(
                        json("{'StateMachines':{},'MockedResponses':{'R':{'1':{'Return':1}}}}"), "m.json"))
                .hasMessage(
                        "m.json: MockedResponses/R has no answer for invocation 0. Number them from 0 without gaps.");
        assertThatThrownBy(
                        () -> MockFile.parse(json("{'StateMachines':{},'MockedResponses':{'R':{'0':{}}}}"), "m.json"))
                .hasMessage("m.json: MockedResponses/R/0 needs either Return or Throw.");
        assertThatThrownBy(() -> MockFile.parse(
                        json("{'StateMachines':{},'MockedResponses':{'R':{'0':{'Return':1,'Throw':{}}}}}"), "m.json"))
                .hasMessage("m.json: MockedResponses/R/0 has both Return and Throw: keep one of them.");
        assertThatThrownBy(() -> MockFile.parse(FILE, "m.json").testCase("Payments", "Retry"))
                .hasMessage("m.json has no test case 'Retry' for the state machine 'Payments'."
                        + " It has test cases for: Orders.");
        assertThatThrownBy(() ->
                        MockFile.parse(json("{'StateMachines':{}}"), "m.json").testCase("Payments", "Retry"))
                .hasMessage(
                        "m.json has no test case 'Retry' for the state machine 'Payments'. It has no state machines.");
        assertThatThrownBy(() -> MockFile.parse(FILE, "m.json").testCase("Orders", "None"))
                .hasMessage("m.json has no test case 'None' for the state machine 'Orders'. It has: Retry.");
        assertThatThrownBy(() -> MockFile.read(Path.of("/no/such/file.json")))
                .hasMessage("The mock file /no/such/file.json cannot be read.");
    }
}
