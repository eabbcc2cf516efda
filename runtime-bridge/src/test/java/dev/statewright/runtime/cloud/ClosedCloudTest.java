package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cloud that is closed while something runs in it, and opened again over the same folder. */
class ClosedCloudTest {
    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:flow";
    private static final String EXECUTION = MACHINE.replace("stateMachine", "execution") + ":one";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Flow: {Type: AWS::Serverless::StateMachine, Properties: {Name: flow, DefinitionUri: flow.asl.json}}
                  Gate:
                    Type: AWS::Serverless::Function
                    Properties: {FunctionName: gate, CodeUri: ., Handler: gate.handler, Runtime: nodejs22.x, Timeout: 60}
                """);
        Files.writeString(folder.resolve("flow.asl.json"), """
                {"StartAt": "Gate", "States": {"Gate": {"Type": "Task", "End": true,
                 "Resource": "arn:aws:lambda:us-east-1:123456789012:function:gate"}}}
                """);
        gate("while (true);");
    }

    private void gate(String body) throws Exception {
        Files.writeString(folder.resolve("gate.js"), "exports.handler = async () => { " + body + " };");
    }

    private LocalCloud open() throws Exception {
        LocalCloud cloud =
                LocalCloud.open(Workspace.open(folder), CloudOptions.DEFAULT.withData(folder.resolve(".statewright")));
        cloud.begin();
        return cloud;
    }

    private static JsonNode call(LocalCloud cloud, String operation, ObjectNode request) {
        return cloud.services().call(ServiceName.STATES, operation, request);
    }

    private static void startAndAwaitTheCall(LocalCloud cloud) {
        call(
                cloud,
                "StartExecution",
                Json.NODES.objectNode().put("stateMachineArn", MACHINE).put("name", "one"));
        CoffeeShop.until(
                "the function runs",
                () -> call(cloud, "GetExecutionHistory", Json.NODES.objectNode().put("executionArn", EXECUTION))
                                .toString()
                                .contains("LambdaFunctionScheduled")
                        ? Optional.of(true)
                        : Optional.empty());
    }

    private static String status(LocalCloud cloud) {
        return call(cloud, "DescribeExecution", Json.NODES.objectNode().put("executionArn", EXECUTION))
                .path("status")
                .asText();
    }

    @Test
    void anExecutionWhoseTaskWasUnderWayGoesOnWhenItIsOpenedAgain() throws Exception {
        try (LocalCloud cloud = open()) {
            startAndAwaitTheCall(cloud);
        }
        gate("return 'open';");

        try (LocalCloud cloud = open()) {
            assertThat(CoffeeShop.until(
                            "the execution ends",
                            () -> Optional.of(status(cloud)).filter(status -> !status.equals("RUNNING"))))
                    .isEqualTo("SUCCEEDED");
        }
    }

    @Test
    void anExecutionThatWaitsIsNoLongerUnderWay() throws Exception {
        Files.writeString(
                folder.resolve("flow.asl.json"),
                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Wait\",\"Seconds\":900,\"End\":true}}}");
        LocalCloud cloud = open();
        call(
                cloud,
                "StartExecution",
                Json.NODES.objectNode().put("stateMachineArn", MACHINE).put("name", "one"));

        cloud.close();

        assertThat(cloud.states()
                        .executions()
                        .execution(EXECUTION)
                        .orElseThrow()
                        .run()
                        .result())
                .isCompletedExceptionally();
    }
}
