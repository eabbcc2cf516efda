package dev.statewright.runtime.cloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.CloudOptions;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.function.LogLine;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsynchronousEventsTest {

    private static final String FOR_EVER = "exports.handler = () => new Promise(done => setTimeout(done, 1e7));";
    private static final String TELLING = "exports.handler = async event => console.log('handled ' + event.id);";
    private static final String FAILING =
            "exports.handler = async event => { console.log('tried ' + event.id); throw new Error('no'); };";

    @TempDir
    private Path folder;

    private Path kept;

    @BeforeEach
    void write() throws Exception {
        kept = folder.resolve("data/lambda");
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Flow: {Type: AWS::Serverless::StateMachine, Properties: {Name: flow, DefinitionUri: flow.asl.json}}
                  Tell: {Type: AWS::Serverless::Function, Properties: {FunctionName: tell, Runtime: nodejs22.x, Handler: tell.handler,
                    CodeUri: ., Timeout: 600}}
                """);
        Files.writeString(folder.resolve("flow.asl.json"), """
                {"StartAt": "Tell", "States": {"Tell": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                  "Parameters": {"FunctionName": "tell", "InvocationType": "Event", "Payload.$": "$"}}}}
                """);
    }

    @Test
    void whatWasAcceptedIsHandledAfterARestart() throws Exception {
        Files.writeString(folder.resolve("tell.js"), FOR_EVER);
        try (LocalCloud cloud = open()) {
            cloud.services()
                    .call(
                            ServiceName.LAMBDA,
                            "Invoke",
                            Json.NODES
                                    .objectNode()
                                    .put("FunctionName", "tell")
                                    .put("InvocationType", "Event")
                                    .put("Payload", "{\"id\":7}"));
        }
        assertThat(files()).hasSize(1);

        Files.writeString(folder.resolve("tell.js"), TELLING);
        try (LocalCloud cloud = open()) {
            cloud.begin();
            awaitNothingLeft();
            assertThat(cloud.functions().log().lines())
                    .extracting(LogLine::text)
                    .containsExactly("handled 7");
        }
    }

    @Test
    void aWorkflowsEventIsKeptAsWell() throws Exception {
        Files.writeString(folder.resolve("tell.js"), FOR_EVER);
        try (LocalCloud cloud = open()) {
            cloud.begin();
            cloud.services()
                    .call(
                            ServiceName.STATES,
                            "StartExecution",
                            Json.NODES
                                    .objectNode()
                                    .put("stateMachineArn", "arn:aws:states:us-east-1:123456789012:stateMachine:flow")
                                    .put("input", "{\"id\":8}"));
            for (int i = 0; i < 600 && files().isEmpty(); i++) {
                Thread.sleep(50);
            }
        }
        assertThat(files()).hasSize(1);
        assertThat(Files.readString(files().getFirst()))
                .isEqualTo("{\"function\":\"tell\",\"attempt\":1,\"payload\":\"{\\\"id\\\":8}\"}");
    }

    @Test
    void anEventThatFailsIsTriedThreeTimesAndThenForgotten() throws Exception {
        Files.writeString(folder.resolve("tell.js"), FAILING);
        try (LocalCloud cloud = open()) {
            cloud.services()
                    .call(
                            ServiceName.LAMBDA,
                            "Invoke",
                            Json.NODES
                                    .objectNode()
                                    .put("FunctionName", "tell")
                                    .put("InvocationType", "Event")
                                    .put("Payload", "{\"id\":9}"));
            awaitNothingLeft();
            assertThat(cloud.functions().log().lines().stream()
                            .map(LogLine::text)
                            .filter(text -> text.equals("tried 9")))
                    .hasSize(3);
        }
    }

    private LocalCloud open() throws Exception {
        return LocalCloud.open(
                Workspace.open(folder),
                CloudOptions.DEFAULT.withData(folder.resolve("data")).withClock(ClockMode.VIRTUAL));
    }

    private void awaitNothingLeft() throws Exception {
        for (int i = 0; i < 1200 && !files().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws Exception {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
