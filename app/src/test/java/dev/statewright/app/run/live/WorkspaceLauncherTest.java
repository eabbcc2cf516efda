package dev.statewright.app.run.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.run.start.MockChoice;
import dev.statewright.app.run.start.StartRequest;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Watching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLauncherTest {

    @TempDir
    Path folder;

    private Path definition;
    private WorkspaceLauncher launcher;
    private boolean express;

    @BeforeEach
    void openWorkspace() throws IOException, UnreadableWorkspace {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Greeter:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: greet.asl.json
                      DefinitionSubstitutions:
                        Greeting: Hello
                """);
        definition = Files.writeString(folder.resolve("greet.asl.json"), pass("${Greeting}"));
        launcher = new WorkspaceLauncher(
                WorkspaceClouds.inMemory().share(Workspace.open(folder)),
                () -> Optional.of(definition),
                Map::of,
                () -> express,
                Watching.NONE);
    }

    private static String pass(String result) {
        return """
                {"StartAt": "Greet", "States": {"Greet": {"Type": "Pass", "Result": "%s", "End": true}}}
                """.formatted(result);
    }

    private static String task() {
        return """
                {"StartAt": "Send", "States": {"Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                  "Parameters": {"QueueUrl": "q", "MessageBody": "m"}, "End": true}}}
                """;
    }

    private RunningExecution launch(String text, Optional<MockChoice> mock) throws Exception {
        StartRequest request =
                new StartRequest(AslDocument.of(text), "{}", Optional.of("first"), ClockMode.VIRTUAL, mock);
        return launcher.launch(request).execution().result().get(20, TimeUnit.SECONDS);
    }

    @Test
    void theTextOfTheMomentRunsWithTheTemplatesSubstitutions() throws Exception {
        RunningExecution run = launch(pass("${Greeting}, unsaved world"), Optional.empty());

        assertThat(run.output()).contains("\"Hello, unsaved world\"");
        assertThat(run.name()).isEqualTo("first");
        assertThat(launcher.machineName(AslDocument.of(pass("x")))).isEqualTo("Greeter");
    }

    @Test
    void theFirstErrorOfTheDefinitionRefusesTheRun() {
        assertThatThrownBy(
                        () -> launch(pass("Hello").replace("\"End\": true", "\"Next\": \"Nowhere\""), Optional.empty()))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("The definition has an error in line 1, column ");
        assertThatThrownBy(() -> launch("{\"StartAt\": ", Optional.empty())).isInstanceOf(RunRefused.class);
        assertThatThrownBy(() -> launch("{}", Optional.empty())).isInstanceOf(RunRefused.class);
    }

    @Test
    void anExpressWorkflowThatWaitsForATokenIsRefusedWithThePlace() throws Exception {
        String waiting = task().replace("sqs:sendMessage", "sqs:sendMessage.waitForTaskToken");
        Path mocks = Files.writeString(folder.resolve("mocks.json"), """
                {"StateMachines": {"Greeter": {"TestCases": {"Sent": {"Send": "Fine"}}}},
                 "MockedResponses": {"Fine": {"0": {"Return": {"MessageId": "1"}}}}}
                """);
        Optional<MockChoice> mocked = Optional.of(new MockChoice(mocks, "Sent"));
        assertThat(launch(waiting, mocked).status()).isEqualTo(ExecutionStatus.SUCCEEDED);

        express = true;
        assertThatThrownBy(() -> launch(waiting, mocked))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("The definition has an error in line 1, column ")
                .hasMessageContaining("Express")
                .hasMessageContaining("waitForTaskToken");
    }

    @Test
    void anExpressWorkflowEndsAfterFiveMinutesAndAStandardOneHasAYear() throws Exception {
        String patient = """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 3600, "End": true}}}
                """;
        RunningExecution standard = launch(patient, Optional.empty());
        assertThat(standard.status()).isEqualTo(ExecutionStatus.SUCCEEDED);

        express = true;
        RunningExecution cut = launch(patient, Optional.empty());
        assertThat(cut.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(Duration.between(cut.startDate(), cut.stopDate().orElseThrow()))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plusSeconds(30));
        assertThat(cut.arn()).contains(":express:");
    }

    @Test
    void aMockedStateAnswersAndOthersFailWithAHint() throws Exception {
        Path mocks = Files.writeString(folder.resolve("mocks.json"), """
                {"StateMachines": {"Greeter": {"TestCases": {"Sent": {"Send": "Fine"}}}},
                 "MockedResponses": {"Fine": {"0": {"Return": {"MessageId": "1"}}}}}
                """);

        assertThat(launch(task(), Optional.of(new MockChoice(mocks, "Sent"))).output())
                .contains("{\"MessageId\":\"1\"}");
        assertThat(launch(task(), Optional.empty()).cause().orElseThrow()).contains("Mock the state");
    }

    @Test
    void aMockFileThatCannotBeUsedRefusesTheRun() {
        assertThatThrownBy(() -> launch(task(), Optional.of(new MockChoice(folder.resolve("gone.json"), "Sent"))))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("The mock file gone.json cannot be used: ");
    }
}
