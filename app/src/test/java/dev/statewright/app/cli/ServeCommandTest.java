package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    @Test
    void aPortInUseIsOneSentenceWithWhatToDo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("template.yaml"), "Resources: {}\n");
        Files.writeString(
                folder.resolve("one.asl.json"), "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            Outcome outcome = Outcome.of("serve", folder.toString(), "--port", port);

            assertThat(outcome)
                    .isEqualTo(new Outcome(
                            2,
                            "",
                            "statewright: Port " + port + " cannot be used (Address already in use); "
                                    + "choose another with --port, or 0 for any.\n"));
        }
    }

    @Test
    void aWorkflowWhoseDefinitionIsMissingIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Flow: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow.asl.json}}
                  Gone: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: gone.asl.json}}
                """);
        Files.writeString(
                folder.resolve("flow.asl.json"), "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Outcome outcome = Outcome.of("serve", folder.toString(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(outcome.err().lines().findFirst())
                    .contains("template.yaml, Gone: there is no file gone.asl.json.");
        }
    }
}
