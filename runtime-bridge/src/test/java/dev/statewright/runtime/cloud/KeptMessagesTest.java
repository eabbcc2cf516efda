package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.function.LogLine;
import dev.statewright.runtime.history.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that an earlier process left in a queue. */
class KeptMessagesTest {
    private static final String QUEUE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Flow: {Type: AWS::Serverless::StateMachine, Properties: {Name: flow, DefinitionUri: flow.asl.json}}
              Orders: {Type: AWS::SQS::Queue, Properties: {QueueName: orders}}
            """;

    private static final String FUNCTION = """
              Tell:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: tell.handler
                  CodeUri: .
                  Events: {Work: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void reachTheirFunctionAsSoonAsTheWorkspaceBegins() throws Exception {
        Files.writeString(
                folder.resolve("tell.js"),
                "exports.handler = async event => event.Records.forEach(each => console.log('got ' + each.body));");
        Files.writeString(
                folder.resolve("flow.asl.json"),
                "{\"StartAt\": \"End\", \"States\": {\"End\": {\"Type\": \"Succeed\"}}}");
        Files.writeString(folder.resolve("template.yaml"), QUEUE);
        try (LocalCloud cloud = open()) {
            cloud.services()
                    .call(
                            ServiceName.SQS,
                            "SendMessage",
                            Json.NODES.objectNode().put("QueueUrl", "orders").put("MessageBody", "seven"));
        }
        Files.writeString(folder.resolve("template.yaml"), QUEUE + FUNCTION);
        try (LocalCloud cloud = open()) {
            cloud.begin();
            for (int i = 0; i < 1200 && told(cloud).isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertThat(told(cloud)).containsExactly("got seven");
        }
    }

    private LocalCloud open() throws Exception {
        return LocalCloud.open(Workspace.open(folder), CloudOptions.DEFAULT.withData(folder.resolve("data")));
    }

    private static List<String> told(LocalCloud cloud) {
        return cloud.functions().log().lines().stream().map(LogLine::text).toList();
    }
}
