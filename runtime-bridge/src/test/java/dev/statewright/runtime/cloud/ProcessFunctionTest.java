package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in processes of their own: where the commands are there. */
class ProcessFunctionTest {
    @TempDir
    private Path folder;

    /** A handler in Java. */
    public static final class Greeter {
        public Map<String, Object> greet(Map<String, Object> event) {
            if (!event.containsKey("name")) {
                throw new IllegalArgumentException("nobody to greet");
            }
            return Map.of("greeting", "hello " + event.get("name"));
        }
    }

    private String invoke(String function, String payload) throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Flow: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow.asl.json}}
                  Tested:
                    Type: AWS::Serverless::Function
                    Properties: {FunctionName: tested, CodeUri: ., Timeout: 20, %s}
                """.formatted(function));
        Files.writeString(
                folder.resolve("flow.asl.json"), "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}");
        CloudOptions options = CloudOptions.DEFAULT.withNodeProcesses(true);
        try (LocalCloud cloud = LocalCloud.open(Workspace.open(folder), options)) {
            ObjectNode request =
                    Json.NODES.objectNode().put("FunctionName", "tested").put("Payload", payload);
            JsonNode answer = cloud.services().call(ServiceName.LAMBDA, "Invoke", request);
            return answer.path("FunctionError").asText()
                    + answer.path("Payload").asText();
        }
    }

    private static void assumeCommand(String name) {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, name))),
                "there is no " + name + " on this machine");
    }

    @Test
    void aPythonHandlerAnswersAndItsErrorsHaveLambdasShape() throws Exception {
        assumeCommand("python3");
        Files.writeString(folder.resolve("app.py"), """
                import os
                def handler(event, context):
                    print("called", context.aws_request_id)
                    return {"sum": event["a"] + event["b"], "endpoint": os.environ["AWS_ENDPOINT_URL"].rsplit(":", 1)[0]}
                """);
        String function = "Runtime: python3.11, Handler: app.handler";
        assertThat(invoke(function, "{\"a\":1,\"b\":2}")).isEqualTo("{\"sum\": 3, \"endpoint\": \"http://127.0.0.1\"}");
        assertThat(invoke(function, "{}"))
                .startsWith("Unhandled{\"errorMessage\": \"'a'\", \"errorType\": \"KeyError\", \"stackTrace\":");
    }

    @Test
    void aNodeHandlerRunsInItsProcess() throws Exception {
        assumeCommand("node");
        Files.writeString(
                folder.resolve("app.mjs"),
                "export const handler = async e => ({ twice: e.n * 2, pid: process.pid > 0 });");
        assertThat(invoke("Runtime: nodejs22.x, Handler: app.handler", "{\"n\":4}"))
                .isEqualTo("{\"twice\":8,\"pid\":true}");
    }

    @Test
    void aJavaHandlerRunsInItsProcess() throws Exception {
        String function = "Runtime: java21, Handler: '" + Greeter.class.getName() + "::greet'";
        assertThat(invoke(function, "{\"name\":\"Ann\"}")).isEqualTo("{\"greeting\":\"hello Ann\"}");
        assertThat(invoke(function, "{}"))
                .startsWith(
                        "Unhandled{\"errorMessage\":\"nobody to greet\",\"errorType\":\"java.lang.IllegalArgumentException\"");
    }
}
