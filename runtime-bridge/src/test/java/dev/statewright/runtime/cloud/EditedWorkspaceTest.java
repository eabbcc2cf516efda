package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.lambda.FeedFailure;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that is edited while its workspace is served. */
class EditedWorkspaceTest {

    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:";
    private static final String WAITING = """
            {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 600, "End": true}}}""";

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Flow: {Type: AWS::Serverless::StateMachine, Properties: {Name: flow, DefinitionUri: flow.asl.json}}
              First: {Type: AWS::SQS::Queue, Properties: {QueueName: first}}
              Rule:
                Type: AWS::Events::Rule
                Properties: {EventPattern: {source: [shop]}, Targets: [{Id: t, Arn: !GetAtt First.Arn}]}
            """;

    @TempDir
    private Path folder;

    private LocalCloud cloud;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.writeString(folder.resolve("flow.asl.json"), WAITING);
        cloud = LocalCloud.open(Workspace.open(folder), CloudOptions.DEFAULT);
        cloud.begin();
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whatAnEditCannotChangeWhileServicesRunIsNamed() throws Exception {
        String table = """
                  Notes:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      TableName: notes
                      BillingMode: PAY_PER_REQUEST
                      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                      KeySchema: [{AttributeName: id, KeyType: HASH}]
                  Count:
                    Type: AWS::Serverless::Function
                    Properties: {FunctionName: count, CodeUri: ., Handler: a.b, Runtime: nodejs22.x, ReservedConcurrentExecutions: 1}
                """;
        edit(TEMPLATE + table.replace("ReservedConcurrentExecutions: 1", "Timeout: 3"));
        cloud.services().start(ServiceName.DYNAMODB);
        assertThat(cloud.keptTables()).isEmpty();
        assertThat(cloud.keptConcurrency()).isEmpty();

        edit(TEMPLATE + table.replace("id,", "number,"));
        assertThat(cloud.keptTables()).containsExactly("notes");
        assertThat(cloud.keptConcurrency()).containsExactly("count");

        edit(TEMPLATE + table.replace("ReservedConcurrentExecutions: 1", "Timeout: 3"));
        assertThat(cloud.keptTables()).isEmpty();
        assertThat(cloud.keptConcurrency()).isEmpty();
    }

    @Test
    void whyAFunctionCouldNotHandleItsMessagesIsKnownUntilItCan() throws Exception {
        Files.writeString(
                folder.resolve("eat.js"), "exports.handler = async event => JSON.parse(event.Records[0].body);");
        edit(TEMPLATE + """
                  Eat:
                    Type: AWS::Serverless::Function
                    Properties:
                      FunctionName: eat
                      CodeUri: .
                      Handler: eat.handler
                      Runtime: nodejs22.x
                      Timeout: 60
                      Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt First.Arn, BatchSize: 1}}}
                """);
        call(ServiceName.SQS, "SendMessage", "{'QueueUrl':'first','MessageBody':'poison'}");
        await(() -> cloud.feedFailure("first")
                .equals(Optional.of(new FeedFailure("eat", "SyntaxError: Unexpected token p in JSON at position 0"))));

        call(ServiceName.SQS, "SendMessage", "{'QueueUrl':'first','MessageBody':'{}'}");
        await(() -> cloud.feedFailure("first").isEmpty());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void whatRunsAndWhatIsKeptOutlivesTheEditAndRulesAreThoseOfNow() throws Exception {
        String arn = call(ServiceName.STATES, "StartExecution", "{'stateMachineArn':'" + MACHINE + "flow'}")
                .path("executionArn")
                .asText();
        put("one");

        edit(TEMPLATE.replace("First.Arn", "Second.Arn") + """
                  Second: {Type: AWS::SQS::Queue, Properties: {QueueName: second}}
                  Other: {Type: AWS::Serverless::StateMachine, Properties: {Name: other, DefinitionUri: flow.asl.json}}
                """);
        put("two");

        assertThat(received("first")).contains("\"one\"");
        assertThat(received("second")).contains("\"two\"");
        assertThat(call(ServiceName.STATES, "DescribeExecution", "{'executionArn':'" + arn + "'}")
                        .path("status")
                        .asText())
                .isEqualTo("RUNNING");
        assertThat(call(ServiceName.STATES, "ListStateMachines", "{}").findValuesAsText("name"))
                .containsExactlyInAnyOrder("flow", "other");
    }

    @Test
    void aDefinitionThatIsEditedIsWhatStartsNext() throws Exception {
        Files.writeString(folder.resolve("flow.asl.json"), """
                {"StartAt": "New", "States": {"New": {"Type": "Succeed"}}}""");
        edit(TEMPLATE);

        assertThat(call(ServiceName.STATES, "DescribeStateMachine", "{'stateMachineArn':'" + MACHINE + "flow'}")
                        .path("definition")
                        .asText())
                .contains("\"New\"");
    }

    @Test
    void anEditThatIsNoTemplateIsRefusedAtItsPlaceAndChangesNothing() throws Exception {
        assertThatThrownBy(() -> edit("Resources: [\n"))
                .isInstanceOf(UnreadableWorkspace.class)
                .hasMessageStartingWith(folder.resolve("template.yaml") + ":2:1: this is not YAML: ");
        put("three");

        assertThat(received("first")).contains("\"three\"");
    }

    private void edit(String template) throws Exception {
        Files.writeString(folder.resolve("template.yaml"), template);
        cloud.edited(Workspace.open(folder));
    }

    private void put(String text) {
        call(
                ServiceName.EVENTS,
                "PutEvents",
                "{'Entries':[{'Source':'shop','DetailType':'x','Detail':'{\\'text\\':\\'" + text + "\\'}'}]}");
    }

    private String received(String queue) {
        return CoffeeShop.until("a message is in " + queue, () -> {
            JsonNode messages = call(ServiceName.SQS, "ReceiveMessage", "{'QueueUrl':'" + queue + "'}")
                    .path("Messages");
            return messages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(messages.path(0).path("Body").asText());
        });
    }

    private JsonNode call(ServiceName service, String operation, String request) {
        return cloud.services().call(service, operation, (ObjectNode)
                Json.readTrusted(request.replace("\\'", "\\\"").replace('\'', '"')));
    }
}
