package dev.statewright.model.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudResourcesTest {
    private static final String ARN = "arn:aws:sqs:us-east-1:123456789012:";

    @TempDir
    private Path folder;

    private CloudResources read(String resources) throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Parameters:
                  Stage: {Type: String, Default: dev}
                Conditions:
                  IsProd: !Equals [!Ref Stage, prod]
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties: {DefinitionUri: flow.asl.json}
                """ + resources.indent(2));
        Files.writeString(
                folder.resolve("flow.asl.json"), "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}");
        return CloudResources.of(Workspace.open(folder));
    }

    @Test
    void aQueueHasItsAttributesAndItsRedrivePolicy() throws Exception {
        CloudResources found = read("""
                Orders:
                  Type: AWS::SQS::Queue
                  Properties:
                    QueueName: !Sub 'orders-${Stage}'
                    VisibilityTimeout: 60
                    RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}
                Dead: {Type: AWS::SQS::Queue}
                """);

        assertThat(found.queues())
                .containsExactly(
                        new QueueResource(
                                "Orders",
                                "orders-dev",
                                ARN + "orders-dev",
                                Map.of("VisibilityTimeout", "60"),
                                Optional.of(new QueueResource.RedrivePolicy(ARN + "Dead", 3))),
                        new QueueResource("Dead", "Dead", ARN + "Dead", Map.of(), Optional.empty()));
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void aFunctionsEventsBecomeMappingsAndRules() throws Exception {
        CloudResources found = read("""
                Work: {Type: AWS::SQS::Queue}
                Count:
                  Type: AWS::Serverless::Function
                  Properties:
                    FunctionName: count
                    Runtime: nodejs22.x
                    Handler: count.handler
                    InlineCode: ''
                    ReservedConcurrentExecutions: 1
                    Events:
                      Work:
                        Type: SQS
                        Properties:
                          Queue: !GetAtt Work.Arn
                          BatchSize: 5
                          MaximumBatchingWindowInSeconds: 30
                          FunctionResponseTypes: [ReportBatchItemFailures]
                      Nightly: {Type: Schedule, Properties: {Schedule: cron(0 3 * * ? *)}}
                """);

        assertThat(found.queueMappings())
                .containsExactly(new QueueMapping(
                        "CountWork",
                        "count",
                        ARN + "Work",
                        5,
                        Duration.ofSeconds(30),
                        OptionalInt.empty(),
                        true,
                        true,
                        List.of()));
        assertThat(found.rules())
                .containsExactly(new RuleResource(
                        "CountNightly",
                        "CountNightly",
                        "arn:aws:events:us-east-1:123456789012:rule/CountNightly",
                        "default",
                        Optional.empty(),
                        Optional.of("cron(0 3 * * ? *)"),
                        true,
                        List.of(new RuleTarget(
                                "CountNightly",
                                "arn:aws:lambda:us-east-1:123456789012:function:count",
                                new RuleTarget.Whole(),
                                Optional.empty(),
                                Optional.empty()))));
        assertThat(found.reservedConcurrency()).isEqualTo(Map.of("count", 1));
    }

    @Test
    void whatIsNotHereIsListedWithLineAndColumnAndTheRestIsThere() throws Exception {
        CloudResources found = read("""
                Search: {Type: 'AWS::OpenSearchService::Domain'}
                Known: {Type: AWS::SNS::Topic}
                Odd:
                  Type: AWS::SQS::Queue
                  Properties:
                    QueueName: odd
                    DelaySeconds: !ImportValue elsewhere
                OnlyThere: {Type: AWS::SQS::Queue, Condition: IsProd}
                """);

        assertThat(found.topics()).hasSize(1);
        assertThat(found.queues()).map(QueueResource::name).containsExactly("odd");
        assertThat(found.notes())
                .map(note -> note.position() + " " + note.message())
                .containsExactly(
                        "10:12 AWS::OpenSearchService::Domain is not there on this machine; mock the states that use Search",
                        "16:7 This value cannot be resolved here, because Fn::ImportValue cannot be evaluated here");
    }
}
