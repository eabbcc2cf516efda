package dev.statewright.runtime.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.Substitutions;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.MachineType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceScenariosTest {
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Child:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: child.asl.json
              Grandchild:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: grandchild.asl.json
              Parent:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: parent.asl.json
            """;

    private static final String STARTS = """
            {"StartAt": "%s", "States": {"%s": {"Type": "Task", "End": true, "OutputPath": "$.Output",
              "Resource": "arn:aws:states:::states:startExecution.sync:2",
              "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:%s"}}}}""";

    /** The case says nothing of the child between: it does its own work. */
    private static final String MOCKS = """
            {"StateMachines": {
              "Parent": {"TestCases": {"Paid": {}, "Unpaid": {}}},
              "Grandchild": {"TestCases": {"Paid": {"Charge": "Charged"}}}},
             "MockedResponses": {"Charged": {"0": {"Return": {"paid": true}}}}}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAWorkspace() throws IOException {
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.writeString(folder.resolve("parent.asl.json"), STARTS.formatted("Order", "Order", "Child"));
        Files.writeString(folder.resolve("child.asl.json"), STARTS.formatted("Pay", "Pay", "Grandchild"));
        Files.writeString(folder.resolve("grandchild.asl.json"), """
                {"StartAt": "Charge", "States": {"Charge": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {}}}}""");
        Files.writeString(folder.resolve("mocks.json"), MOCKS);
    }

    private ScenarioResult run(String scenario) throws Exception {
        Path file = Files.writeString(
                folder.resolve("parent.scenarios.yaml"), "mocks: mocks.json\nscenarios:\n  - " + scenario + "\n");
        ScenarioFile read = ScenarioFile.read(file);
        Workspace workspace = Workspace.open(folder.resolve("parent.asl.json"));
        WorkflowEntry parent = workspace.selected().orElseThrow();
        return new WorkspaceScenarios(
                        workspace,
                        parent.name(),
                        Substitutions.in(parent.document(), parent.substitutions())
                                .machine(),
                        MachineType.STANDARD)
                .run(read.scenarios().getFirst(), read.mocks());
    }

    @Test
    void theCaseOfAScenarioAnswersForTheWorkflowsThatItStartsAndTheirs() throws Exception {
        assertThat(run("{name: pays, case: Paid, expect: {output: {paid: true}}}")
                        .differences())
                .isEmpty();
    }

    @Test
    void aWorkflowThatTheCaseDoesNotKnowDoesItsOwnWork() throws Exception {
        assertThat(run("{name: waits, case: Unpaid, expect: {status: FAILED, error: States.TaskFailed}}")
                        .differences())
                .isEmpty();
    }

    @Test
    void timeGoesByTheClockOfTheScenario() throws Exception {
        Files.writeString(
                folder.resolve("grandchild.asl.json"),
                "{\"StartAt\": \"W\", \"States\": {\"W\": {\"Type\": \"Wait\", \"Seconds\": 3, \"End\": true}}}");

        ScenarioResult tenTimes = run("{name: waits, clock: x10}");
        ScenarioResult virtual = run("{name: waits}");

        assertThat(tenTimes.passed()).isTrue();
        // the machine was waited for, a tenth of what the execution lived through; clocks may be a little apart
        assertThat(tenTimes.took()).isGreaterThan(Duration.ofMillis(250));
        assertThat(length(tenTimes.events())).isGreaterThan(Duration.ofMillis(2_500));
        assertThat(virtual.passed()).isTrue();
    }

    private static Duration length(List<HistoryEvent> events) {
        return Duration.between(events.getFirst().timestamp(), events.getLast().timestamp());
    }
}
