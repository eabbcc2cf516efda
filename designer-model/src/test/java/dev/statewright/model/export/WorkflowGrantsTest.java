package dev.statewright.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowGrantsTest {

    private static final String HERE = "${AWS::Region}:${AWS::AccountId}:";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    dynamodb:updateItem          | {"TableName.$": "$.table"}             | dynamodb:UpdateItem dynamodb table/*
                    aws-sdk:dynamodb:query       | {"TableName": "orders"}                | dynamodb:Query dynamodb table/orders
                    aws-sdk:dynamodb:batchGetItem| {"RequestItems": {"a": {}, "b": {}}}   | dynamodb:BatchGetItem dynamodb table/a, dynamodb:BatchGetItem dynamodb table/b
                    aws-sdk:dynamodb:transactGetItems | {"TransactItems": [{"Get": {"TableName": "t"}}]} | dynamodb:GetItem dynamodb table/t
                    lambda:invoke                | {"FunctionName": "greet"}              | lambda:InvokeFunction lambda function:greet, lambda:InvokeFunction lambda function:greet:*
                    events:putEvents             | {"Entries": [{"Source": "me"}]}        | events:PutEvents events event-bus/default
                    events:putEvents             | {"Entries": [{"EventBusName": "shop"}]}| events:PutEvents events event-bus/shop
                    aws-sdk:ssm:getParameter     | {"Name": "/prod/key"}                  | ssm:GetParameter ssm parameter/prod/key
                    aws-sdk:secretsmanager:getSecretValue | {"SecretId": "pin"}           | secretsmanager:GetSecretValue secretsmanager secret:pin-??????
                    aws-sdk:sfn:listExecutions   | {"StateMachineArn.$": "$.arn"}         | states:ListExecutions states stateMachine:*
                    aws-sdk:cloudwatchlogs:putLogEvents | {"LogGroupName": "g"}           | logs:PutLogEvents logs log-group:g:*
                    """)
    void theRoleMayDoWhatACallDoesWithTheResourceThatItNames(String action, String parameters, String grants) {
        assertThat(of(task("arn:aws:states:::" + action, parameters)))
                .extracting(grant -> grant.action() + " " + grant.resource())
                .isEqualTo(List.of(grants.split(", ")).stream()
                        .map(words -> words.split(" "))
                        .map(words -> words[0] + " arn:${AWS::Partition}:" + words[1] + ":" + HERE + words[2])
                        .toList());
    }

    @Test
    void callsThatNameNoResourceAreAllowedForAll() {
        assertThat(of(task(
                        "arn:aws:states:::aws-sdk:sfn:sendTaskSuccess",
                        "{\"TaskToken.$\": \"$.token\", \"Output\": \"1\"}")))
                .isEqualTo(List.of(Grant.of("states:SendTaskSuccess", "*")));
        assertThat(of(task("arn:aws:states:::sns:publish", "{\"PhoneNumber\": \"+1\", \"Message\": \"x\"}")))
                .isEqualTo(List.of(Grant.of("sns:Publish", "*")));
    }

    @Test
    void objectsAreAllowedByTheirKeyAndListsByTheirBucket() {
        assertThat(of(task("arn:aws:states:::aws-sdk:s3:getObject", "{\"Bucket\": \"b\", \"Key\": \"in/a.json\"}")))
                .isEqualTo(List.of(Grant.of("s3:GetObject", "arn:${AWS::Partition}:s3:::b/in/a.json")));
        assertThat(of(task("arn:aws:states:::aws-sdk:s3:putObject", "{\"Bucket\": \"b\", \"Key.$\": \"$.key\"}")))
                .isEqualTo(List.of(Grant.of("s3:PutObject", "arn:${AWS::Partition}:s3:::b/*")));
        assertThat(of(task("arn:aws:states:::aws-sdk:s3:listObjectsV2", "{\"Bucket\": \"b\"}")))
                .isEqualTo(List.of(Grant.of("s3:ListBucket", "arn:${AWS::Partition}:s3:::b")));
    }

    @Test
    void aJobThatIsWaitedForIsLookedAfter() {
        assertThat(of(task("arn:aws:states:::ecs:runTask.sync", """
                        {"TaskDefinition": "print:3", "Overrides": {"TaskRoleArn": "arn:aws:iam::111122223333:role/Printer"}}""")))
                .isEqualTo(List.of(
                        Grant.of("ecs:RunTask", "arn:${AWS::Partition}:ecs:" + HERE + "task-definition/print:3:*"),
                        Grant.of("iam:PassRole", "arn:aws:iam::111122223333:role/Printer"),
                        Grant.of("ecs:DescribeTasks", "*"),
                        Grant.of("ecs:StopTask", "*"),
                        Grant.of("events:DescribeRule", rule("StepFunctionsGetEventsForECSTaskRule")),
                        Grant.of("events:PutRule", rule("StepFunctionsGetEventsForECSTaskRule")),
                        Grant.of("events:PutTargets", rule("StepFunctionsGetEventsForECSTaskRule"))));
    }

    @Test
    void anHttpTaskMayCallItsEndpointWithItsConnection() {
        String connection = "arn:aws:events:eu-west-1:111122223333:connection/pay/1";
        List<Grant> grants = of(task("arn:aws:states:::http:invoke", """
                {"ApiEndpoint": "https://pay.example/v1", "Method": "POST", "Authentication": {"ConnectionArn": "%s"}}""".formatted(connection)));

        assertThat(grants)
                .isEqualTo(List.of(
                        Grant.of("states:InvokeHTTPEndpoint", "*")
                                .when("StringEquals", "states:HTTPMethod", "POST")
                                .when("StringEquals", "states:HTTPEndpoint", "https://pay.example/v1"),
                        Grant.of("events:RetrieveConnectionCredentials", connection),
                        Grant.of("secretsmanager:DescribeSecret", secret()),
                        Grant.of("secretsmanager:GetSecretValue", secret())));
        assertThat(grants.getFirst().isOpen()).isFalse();
    }

    @Test
    void expressionsOfJsonataAreNotKnownBeforeTheRun() {
        assertThat(of("""
                {"QueryLanguage": "JSONata", "StartAt": "Put", "States": {"Put": {"Type": "Task",
                  "Resource": "arn:aws:states:::dynamodb:putItem", "Arguments": {"TableName": "{% $table %}"}, "End": true}}}"""))
                .isEqualTo(List.of(Grant.of("dynamodb:PutItem", "arn:${AWS::Partition}:dynamodb:" + HERE + "table/*")));
    }

    @Test
    void anActivityNeedsNothingAndAnotherAccountsRoleIsTakenOn() {
        assertThat(of(task("arn:aws:states:eu-west-1:111122223333:activity:paint", "{}")))
                .isEmpty();
        assertThat(of("""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sts:getCallerIdentity",
                  "Credentials": {"RoleArn": "arn:aws:iam::444455556666:role/There"}, "End": true}}}"""))
                .isEqualTo(List.of(
                        Grant.of("sts:GetCallerIdentity", "*"),
                        Grant.of("sts:AssumeRole", "arn:aws:iam::444455556666:role/There")));
    }

    @Test
    void aDistributedMapStartsItselfAndReadsAndWritesItsObjects() {
        String machine = "arn:${AWS::Partition}:states:" + HERE + "stateMachine:Flow";
        String executions = "arn:${AWS::Partition}:states:" + HERE + "execution:Flow";
        assertThat(of("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "CSV"},
                    "Parameters": {"Bucket": "in", "Key": "all.csv"}},
                  "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "runs"}},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "Do", "States": {"Do": {"Type": "Pass", "End": true}}}}}}"""))
                .isEqualTo(List.of(
                        Grant.of("states:StartExecution", machine),
                        Grant.of("states:DescribeExecution", executions + ":*"),
                        Grant.of("states:StopExecution", executions + ":*"),
                        Grant.of("states:RedriveExecution", executions + "/*:*"),
                        Grant.of("s3:GetObject", "arn:${AWS::Partition}:s3:::in/all.csv"),
                        Grant.of("s3:AbortMultipartUpload", "arn:${AWS::Partition}:s3:::out/runs/*"),
                        Grant.of("s3:GetObject", "arn:${AWS::Partition}:s3:::out/runs/*"),
                        Grant.of("s3:ListMultipartUploadParts", "arn:${AWS::Partition}:s3:::out/runs/*"),
                        Grant.of("s3:PutObject", "arn:${AWS::Partition}:s3:::out/runs/*")));
    }

    private static String rule(String name) {
        return "arn:${AWS::Partition}:events:" + HERE + "rule/" + name;
    }

    private static String secret() {
        return "arn:${AWS::Partition}:secretsmanager:" + HERE + "secret:events!connection/*";
    }

    private static String task(String resource, String parameters) {
        return "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"" + resource
                + "\", \"Parameters\": " + parameters + ", \"End\": true}}}";
    }

    private static List<Grant> of(String definition) {
        return WorkflowGrants.of(AslDocument.of(definition).machine(), "Flow", DeploymentSettings.USUAL);
    }
}
