package dev.statewright.runtime.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A workspace through which an event goes all the way: bus, rule, workflow, table, queue, function, table. Its main program puts events until it
 * is ended from outside, and says which were accepted; with a number it puts so many and says how long they took.
 */
final class Pipeline implements AutoCloseable {
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Bus: {Type: AWS::Events::EventBus, Properties: {Name: events}}
              Seen:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: seen
                  AttributeDefinitions: [{AttributeName: PK, AttributeType: S}]
                  KeySchema: [{AttributeName: PK, KeyType: HASH}]
              Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: work, VisibilityTimeout: 5}}
              Flow:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Name: flow
                  DefinitionUri: flow.asl.json
                  Events:
                    Item: {Type: EventBridgeRule, Properties: {EventBusName: !Ref Bus, Pattern: {source: [test]}}}
              Count:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: count
                  Runtime: nodejs22.x
                  Handler: count.handler
                  CodeUri: .
                  Timeout: 60
                  Events:
                    Work: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 10}}
            """;

    private static final String FLOW = """
            {"StartAt": "Keep", "States": {
              "Keep": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "ResultPath": null, "Next": "Send",
                "Parameters": {"TableName": "seen", "Item": {"PK": {"S.$": "States.Format('event#{}', $.detail.id)"}}}},
              "Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "ResultPath": null, "End": true,
                "Parameters": {"QueueUrl": "work", "MessageBody": {"id.$": "$.detail.id"}}}}}
            """;

    private static final String COUNT = """
            const { DynamoDBDocument } = require('@aws-sdk/lib-dynamodb');
            const tables = DynamoDBDocument.from();
            exports.handler = async ({ Records }) => {
              for (const { body } of Records) {
                const { id } = JSON.parse(body);
                try {
                  await tables.transactWrite({ TransactItems: [
                    { Put: { TableName: 'seen', Item: { PK: 'counted#' + id }, ConditionExpression: 'attribute_not_exists(PK)' } },
                    { Update: { TableName: 'seen', Key: { PK: 'total' }, UpdateExpression: 'add n :one', ExpressionAttributeValues: { ':one': 1 } } },
                  ] });
                } catch (error) {
                  if (error.name !== 'TransactionCanceledException') throw error;
                  // counted before, or met another count of the total: only the latter has to come again
                  const known = await tables.get({ TableName: 'seen', Key: { PK: 'counted#' + id }, ConsistentRead: true });
                  if (!known.Item) throw error;
                }
              }
            };
            """;

    private final LocalCloud cloud;

    Pipeline(Path folder, CloudOptions options) throws Exception {
        write(folder);
        cloud = LocalCloud.open(Workspace.open(folder), options);
        cloud.begin();
    }

    private static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.writeString(folder.resolve("flow.asl.json"), FLOW);
        Files.writeString(folder.resolve("count.js"), COUNT);
    }

    /** Ends when the bus has accepted the events. */
    void put(int first, int events) {
        ObjectNode request = Json.NODES.objectNode();
        ArrayNode entries = request.putArray("Entries");
        for (int id = first; id < first + events; id++) {
            entries.addObject()
                    .put("Source", "test")
                    .put("DetailType", "Item")
                    .put("EventBusName", "events")
                    .put("Detail", "{\"id\":\"" + id + "\"}");
        }
        JsonNode answer = cloud.services().call(ServiceName.EVENTS, "PutEvents", request);
        if (answer.path("FailedEntryCount").asInt() > 0) {
            throw new IllegalStateException("Refused: " + answer);
        }
    }

    /** What the function's total says. */
    int total() {
        return cloud.services()
                .call(ServiceName.DYNAMODB, "GetItem", (ObjectNode) Json.readTrusted(
                        "{\"TableName\":\"seen\",\"ConsistentRead\":true,\"Key\":{\"PK\":{\"S\":\"total\"}}}"))
                .path("Item")
                .path("n")
                .path("N")
                .asInt();
    }

    /** How many items have keys that begin so. */
    int kept(String prefix) {
        int count = 0;
        ObjectNode request =
                (ObjectNode) Json.readTrusted("{\"TableName\":\"seen\",\"ConsistentRead\":true,\"Select\":\"COUNT\","
                        + "\"FilterExpression\":\"begins_with(PK, :p)\",\"ExpressionAttributeValues\":{\":p\":{\"S\":\""
                        + prefix + "\"}}}");
        while (true) {
            JsonNode page = cloud.services().call(ServiceName.DYNAMODB, "Scan", request);
            count += page.path("Count").asInt();
            if (!page.has("LastEvaluatedKey")) {
                return count;
            }
            request.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
        }
    }

    List<String> statuses() {
        return cloud.services()
                .call(
                        ServiceName.STATES,
                        "ListExecutions",
                        Json.NODES
                                .objectNode()
                                .put("maxResults", 1000)
                                .put("stateMachineArn", "arn:aws:states:us-east-1:123456789012:stateMachine:flow"))
                .path("executions")
                .findValuesAsText("status");
    }

    @Override
    public void close() {
        cloud.close();
    }

    /** {@code FOLDER} puts events for ever, {@code FOLDER NUMBER} so many. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1) {
            measure(folder, Integer.parseInt(arguments[1]));
            System.exit(0);
        }
        try (Pipeline pipeline = new Pipeline(folder, CloudOptions.DEFAULT.withData(folder.resolve(".statewright")))) {
            for (int id = 0; ; id++) {
                pipeline.put(id, 1);
                System.out.println(id);
            }
        }
    }

    /** Waits until so many are counted; gives up where nothing goes on any more, and says what became of the executions. */
    private void await(int total) throws InterruptedException {
        int known = 0;
        for (int idle = 0; idle < 300; idle++) {
            int now = total();
            if (now >= total) {
                return;
            }
            idle = now > known ? 0 : idle;
            known = now;
            Thread.sleep(400);
        }
        System.out.println("nothing goes on any more: " + known + " of " + total + " are counted, " + kept("event#")
                + " kept; the latest executions: "
                + statuses().stream().distinct().toList());
        cloud.states().executions().all().stream()
                .flatMap(execution -> execution.run().cause().stream())
                .limit(3)
                .forEach(System.out::println);
    }

    private double sum(String metric) {
        return cloud.metrics().datapoints(new Metrics.Name("AWS/Lambda", metric, "FunctionName=count")).stream()
                .mapToDouble(Metrics.Datapoint::sum)
                .sum();
    }

    private static void measure(Path folder, int events) throws Exception {
        try (Pipeline pipeline = new Pipeline(folder, CloudOptions.DEFAULT)) {
            pipeline.put(-10, 10);
            CoffeeShop.until(
                    "all services are warm", () -> pipeline.total() == 10 ? Optional.of(true) : Optional.empty());
            long begin = System.nanoTime();
            for (int id = 0; id < events; id += 10) {
                pipeline.put(id, Math.min(10, events - id));
            }
            double accepted = (System.nanoTime() - begin) / 1e9;
            pipeline.await(events + 10);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Thread.sleep(1000);
            System.out.printf(
                    "calls of the function %.0f, of which failed %.0f; processor %.1f s%n",
                    pipeline.sum("Invocations"),
                    pipeline.sum("Errors"),
                    ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                                    .getProcessCpuTime()
                            / 1e9);
            System.out.printf(
                    "%d events accepted in %.1f s, through in %.1f s: %.0f events a second; kept %d, counted %d, total %d%n",
                    events,
                    accepted,
                    seconds,
                    events / seconds,
                    pipeline.kept("event#") - 10,
                    pipeline.kept("counted#") - 10,
                    pipeline.total() - 10);
        }
    }
}
