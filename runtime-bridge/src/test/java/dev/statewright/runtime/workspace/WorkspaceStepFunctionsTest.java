package dev.statewright.runtime.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.Substitutions;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskRouter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceStepFunctionsTest {
    private static final String TEMPLATE = """
            AWSTemplateFormatVersion: '2010-09-09'
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Child:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: child.asl.yaml
              Broken:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: broken.asl.json
              Parent:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: parent.asl.json
                  DefinitionSubstitutions:
                    ChildArn: !GetAtt Child.Arn
            """;

    @TempDir
    private Path folder;

    private RunningExecution run(String machineArn) throws Exception {
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.writeString(
                folder.resolve("child.asl.yaml"),
                "StartAt: W\nStates:\n  W: {Type: Wait, Seconds: 600, Next: P}\n  P: {Type: Pass, Result: {hello: 1}, End: true}\n");
        Files.writeString(folder.resolve("broken.asl.json"), "{\"StartAt\": \"A\"}");
        Files.writeString(folder.resolve("parent.asl.json"), """
                {"StartAt": "S", "States": {"S": {"Type": "Task", "End": true, "OutputPath": "$.Output",
                  "Resource": "arn:aws:states:::states:startExecution.sync:2",
                  "Parameters": {"StateMachineArn": "%s"}}}}""".formatted(machineArn));
        Workspace workspace = Workspace.open(folder.resolve("parent.asl.json"));
        WorkflowEntry parent = workspace.selected().orElseThrow();
        return new ExecutionService()
                .start(new ExecutionRequest(
                        parent.name(),
                        WorkspaceStepFunctions.ARNS.machine(parent.name()),
                        Substitutions.in(parent.document(), parent.substitutions())
                                .machine(),
                        "{}",
                        Optional.empty(),
                        MachineType.STANDARD,
                        ClockMode.VIRTUAL,
                        new TaskRouter(new WorkspaceStepFunctions(workspace, ClockMode.VIRTUAL, List.of())
                                .forExecution(Optional.empty()))))
                .result()
                .join();
    }

    @Test
    void aWorkflowOfTheWorkspaceStartsAnotherByTheArnThatTheTemplateGives() throws Exception {
        assertThat(run("${ChildArn}").output()).contains("{\"hello\":1}");
    }

    @Test
    void anArnOfAnotherAccountMeansTheMachineOfThatNameHere() throws Exception {
        assertThat(run("arn:aws:states:eu-west-1:999999999999:stateMachine:Child")
                        .output())
                .contains("{\"hello\":1}");
    }

    @Test
    void aMachineThatCannotRunSaysWhy() throws Exception {
        RunningExecution execution = run("arn:aws:states:us-east-1:123456789012:stateMachine:Broken");
        assertThat(execution.error()).contains("StepFunctions.InvalidDefinitionException");
        assertThat(execution.cause().orElseThrow())
                .contains("arn:aws:states:us-east-1:123456789012:stateMachine:Broken cannot run.")
                .contains("These fields are required: [States]");
    }
}
