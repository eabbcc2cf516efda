package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.lambda.FeedFailure;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What services do for one another, and what clients without an SDK see of them. */
@TestInstance(Lifecycle.PER_CLASS)
class CloudServicesTest {
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Flow: {Type: AWS::Serverless::StateMachine, Properties: {Name: flow, DefinitionUri: flow.asl.json}}
              Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: news}}
              Inbox: {Type: AWS::SQS::Queue, Properties: {QueueName: inbox}}
              Big:
                Type: AWS::SNS::Subscription
                Properties:
                  TopicArn: !Ref Topic
                  Protocol: sqs
                  Endpoint: !GetAtt Inbox.Arn
                  RawMessageDelivery: true
                  FilterPolicy: {size: [{numeric: ['>', 10]}]}
              Rule:
                Type: AWS::Events::Rule
                Properties:
                  EventPattern: {source: [test], detail: {kind: [{prefix: or}]}}
                  Targets:
                    - Id: t
                      Arn: !GetAtt Inbox.Arn
                      InputTransformer:
                        InputPathsMap: {id: $.detail.id, who: $.detail.who}
                        InputTemplate: '{"order": <id>, "text": "for <who>"}'
              Work:
                Type: AWS::SQS::Queue
                Properties: {QueueName: work, VisibilityTimeout: 60, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}}
              Dead: {Type: AWS::SQS::Queue, Properties: {QueueName: dead}}
              Picky:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: picky
                  Runtime: nodejs22.x
                  Handler: index.handler
                  InlineCode: >-
                    exports.handler = async ({ Records }) => ({ batchItemFailures: Records.filter(r => r.body === 'poison')
                      .map(r => ({ itemIdentifier: r.messageId })) });
                  Events:
                    Work: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn, FunctionResponseTypes: [ReportBatchItemFailures]}}
              Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: papers}}
            """;

    private static final String FLOW = """
            {"StartAt": "Put", "States": {"Put": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:putItem",
              "Parameters": {"TableName": "nowhere", "Item": {"PK": {"S": "a"}}}, "End": true}}}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalCloud cloud;
    private String address;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.writeString(folder.resolve("flow.asl.json"), FLOW);
        cloud = LocalCloud.open(
                Workspace.open(folder),
                CloudOptions.DEFAULT
                        .withClock(ClockMode.VIRTUAL)
                        .withObjects(Files.createDirectory(folder.resolve("s3"))));
        address = cloud.serve(0);
    }

    @AfterAll
    void close() {
        cloud.close();
        http.close();
    }

    private JsonNode call(ServiceName service, String operation, String request) {
        return cloud.services().call(service, operation, (ObjectNode) Json.readTrusted(request.replace('\'', '"')));
    }

    private String received(String queue) {
        return CoffeeShop.until("a message is in " + queue, () -> {
            JsonNode messages = call(ServiceName.SQS, "ReceiveMessage", "{'QueueUrl':'" + queue + "'}")
                    .path("Messages");
            if (messages.isEmpty()) {
                return Optional.empty();
            }
            call(
                    ServiceName.SQS,
                    "DeleteMessage",
                    "{'QueueUrl':'" + queue + "','ReceiptHandle':'"
                            + messages.path(0).path("ReceiptHandle").asText() + "'}");
            return Optional.of(messages.path(0).path("Body").asText());
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aTopicsFilterPolicyDecidesWhatAQueueGets() throws Exception {
        for (String[] each : new String[][] {{"small", "3"}, {"large", "30"}}) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "Action=Publish&TopicArn=arn%3Aaws%3Asns%3Aus-east-1%3A123456789012%3Anews&Message="
                                    + each[0]
                                    + "&MessageAttributes.entry.1.Name=size&MessageAttributes.entry.1.Value.DataType=Number"
                                    + "&MessageAttributes.entry.1.Value.StringValue=" + each[1])));
            assertThat(answer.body()).contains("<PublishResult><MessageId>");
        }
        assertThat(received("inbox")).isEqualTo("large");
    }

    @Test
    void anObjectThatComesInPartsIsPutTogetherInTheirOrder() throws Exception {
        String object = address + "/papers/large/whole.txt";
        String begun = sendToS3("POST", object + "?uploads", "").body();
        String upload = begun.replaceFirst("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
        assertThat(sendToS3("PUT", object + "?partNumber=2&uploadId=" + upload, "world")
                        .headers()
                        .firstValue("ETag"))
                .contains("\"7d793037a0760186574b0282f2f435e7\"");
        sendToS3("PUT", object + "?partNumber=1&uploadId=" + upload, "hello ");
        String completion = "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part>"
                + "<Part><PartNumber>2</PartNumber></Part></CompleteMultipartUpload>";
        assertThat(sendToS3("POST", object + "?uploadId=" + upload, completion).body())
                .contains("<Key>large/whole.txt</Key><ETag>&quot;")
                .contains("-2&quot;</ETag>");

        assertThat(sendToS3("GET", object, "").body()).isEqualTo("hello world");
        assertThat(sendToS3("POST", object + "?uploadId=" + upload, completion).body())
                .contains("<Code>NoSuchUpload</Code>");
        assertThat(call(ServiceName.S3, "ListBuckets", "{}").findValuesAsText("Name"))
                .containsExactly("papers");
    }

    private HttpResponse<String> sendToS3(String method, String address, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aRulesTransformerWritesWhatItsTargetGets() {
        call(
                ServiceName.EVENTS,
                "PutEvents",
                "{'Entries':[{'Source':'test','DetailType':'x','Detail':'{\\'kind\\':\\'order\\',\\'id\\':7,\\'who\\':\\'Ann\\'}'},"
                        + "{'Source':'test','DetailType':'x','Detail':'{\\'kind\\':\\'other\\'}'},"
                        + "{'Source':'test','DetailType':'x','Detail':'{\\'kind\\':\\'tea\\'}'}]}");

        assertThat(received("inbox")).isEqualTo("{\"order\": 7, \"text\": \"for Ann\"}");
    }

    @Test
    void onlyTheMessagesThatFailedComeAgainAndEndInTheDeadLetterQueue() {
        call(
                ServiceName.SQS,
                "SendMessageBatch",
                "{'QueueUrl':'work','Entries':[{'Id':'1','MessageBody':'good'},{'Id':'2','MessageBody':'poison'}]}");
        // twice a visibility timeout of a minute, in virtual time
        assertThat(received("dead")).isEqualTo("poison");
        assertThat(cloud.feedFailure("work")).contains(new FeedFailure("picky", "batchItemFailures: 1 / 1"));
    }

    @Test
    void aTaskFailsWithAwsNameOfTheError() {
        JsonNode started = call(
                ServiceName.STATES,
                "StartExecution",
                "{'stateMachineArn':'arn:aws:states:us-east-1:123456789012:stateMachine:flow'}");
        JsonNode ended = CoffeeShop.until("it ends", () -> {
            JsonNode described = call(
                    ServiceName.STATES,
                    "DescribeExecution",
                    "{'executionArn':'" + started.path("executionArn").asText() + "'}");
            return described.path("status").asText().equals("RUNNING") ? Optional.empty() : Optional.of(described);
        });
        assertThat(ended.path("error").asText()).isEqualTo("DynamoDb.ResourceNotFoundException");
        assertThat(ended.path("cause").asText())
                .matches("Requested resource not found \\(Service: DynamoDb, Status Code: 400, Request ID: .*\\)");
    }

    @Test
    void objectsArePutListedReadAndDeletedByTheirPaths() throws Exception {
        URI object = URI.create(address + "/papers/a/b.txt");
        call(ServiceName.S3, "ListBuckets", "{}");
        assertThat(send(HttpRequest.newBuilder(object).PUT(HttpRequest.BodyPublishers.ofString("hello")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(object)).body()).isEqualTo("hello");
        assertThat(send(HttpRequest.newBuilder(URI.create(address + "/papers?list-type=2&prefix=a/")))
                        .body())
                .contains("<Key>a/b.txt</Key>", "<Size>5</Size>");
        assertThat(send(HttpRequest.newBuilder(object).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(HttpRequest.newBuilder(object)).body()).contains("<Code>NoSuchKey</Code>");
    }

    @Test
    void lambdaRunsFromTheFirstCallOfAFunctionWhoeverMakesIt() {
        cloud.functions().invoke("picky", "{\"Records\": []}").join();

        assertThat(cloud.services().state(ServiceName.LAMBDA)).isInstanceOf(ServiceState.Running.class);
    }

    @Test
    void aServiceThatNobodyNeededIsStopped() {
        assertThat(cloud.services().state(ServiceName.METRICS)).isEqualTo(new ServiceState.Stopped());
    }
}
