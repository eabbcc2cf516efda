package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockAdviceTest {

    private static ClockMode adviceFor(String resource) {
        return ClockAdvice.forMachine(AslDocument.of("""
                        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "%s", "End": true}}}
                        """.formatted(resource)).machine());
    }

    @Test
    void whoHasToAnswerNeedsRealTime() {
        assertThat(adviceFor("arn:aws:states:::sqs:sendMessage.waitForTaskToken"))
                .isEqualTo(ClockMode.REAL);
        assertThat(adviceFor("arn:aws:states:us-east-1:123456789012:activity:Approve"))
                .isEqualTo(ClockMode.REAL);
    }

    @Test
    void aWorkflowBesideOneThatWaitsForSomebodyLeavesItItsTime(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Quick: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: quick.asl.json}}
                  Lost: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: lost.asl.json}}
                  Other: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: other.asl.json}}
                """);
        Files.writeString(
                folder.resolve("quick.asl.json"), "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        Files.writeString(folder.resolve("other.asl.json"), """
                {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken"}}}
                """);
        assertThat(ClockAdvice.forWorkspace(Workspace.open(folder))).isEqualTo(ClockMode.REAL);

        Files.writeString(
                folder.resolve("other.asl.json"), "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        assertThat(ClockAdvice.forWorkspace(Workspace.open(folder))).isEqualTo(ClockMode.VIRTUAL);
    }

    @Test
    void everythingElseIsQuickerInVirtualTime() {
        assertThat(adviceFor("arn:aws:states:::sqs:sendMessage")).isEqualTo(ClockMode.VIRTUAL);
        assertThat(adviceFor("${Function}")).isEqualTo(ClockMode.VIRTUAL);
    }
}
