package dev.statewright.icons;

import static dev.statewright.icons.CallPattern.REQUEST_RESPONSE;
import static dev.statewright.icons.CallPattern.RUN_A_JOB;
import static dev.statewright.icons.CallPattern.WAIT_FOR_TASK_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.icons.TaskResource.Activity;
import dev.statewright.icons.TaskResource.Function;
import dev.statewright.icons.TaskResource.ServiceCall;
import dev.statewright.icons.TaskResource.Unresolved;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaskResourceTest {

    static Stream<Arguments> resources() {
        return Stream.of(
                Arguments.of("arn:aws:states:::lambda:invoke", call("lambda", "invoke", REQUEST_RESPONSE)),
                Arguments.of("arn:aws-us-gov:states:::sns:publish", call("sns", "publish", REQUEST_RESPONSE)),
                Arguments.of(
                        "arn:aws:states:us-east-1:012345678901:sqs:sendMessage",
                        call("sqs", "sendMessage", REQUEST_RESPONSE)),
                Arguments.of(
                        "arn:aws:states:::events:putEvents.waitForTaskToken",
                        call("events", "putEvents", WAIT_FOR_TASK_TOKEN)),
                Arguments.of("arn:aws:states:::glue:startJobRun.sync", call("glue", "startJobRun", RUN_A_JOB)),
                Arguments.of(
                        "arn:aws:states:::states:startExecution.sync:2", call("states", "startExecution", RUN_A_JOB)),
                Arguments.of(
                        "arn:${AWS::Partition}:states:::athena:startQueryExecution.sync",
                        call("athena", "startQueryExecution", RUN_A_JOB)),
                Arguments.of(
                        "arn:aws:states:::aws-sdk:dynamodb:getItem",
                        new ServiceCall("dynamodb", "getItem", true, REQUEST_RESPONSE)),
                Arguments.of(
                        "arn:aws:states:::aws-sdk:dynamodb:putItem.waitForTaskToken",
                        new ServiceCall("dynamodb", "putItem", true, WAIT_FOR_TASK_TOKEN)),
                Arguments.of(
                        "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:aws-sdk:s3:putObject",
                        new ServiceCall("s3", "putObject", true, REQUEST_RESPONSE)),
                Arguments.of("arn:aws:lambda:eu-west-1:012345678901:function:charge-card", new Function("charge-card")),
                Arguments.of("arn:aws:lambda:eu-west-1:012345678901:function:charge:live", new Function("charge")),
                Arguments.of(
                        "arn:aws:lambda:#{AWS::Region}:#{AWS::AccountId}:function:${self:service}-branch",
                        new Function("${self:service}-branch")),
                Arguments.of("arn:aws:states:eu-west-1:012345678901:activity:Approve", new Activity("Approve")),
                Arguments.of("${StockSellerFunctionArn}", new Function("StockSellerFunction")),
                Arguments.of("${checkStockLambda}", new Function("checkStockLambda")),
                Arguments.of(
                        "${module.queries_lambda.function_alias_arn}",
                        new Function("module.queries_lambda.function_alias")),
                Arguments.of("${GlueRunnerActivityArn}", new Activity("GlueRunnerActivity")),
                Arguments.of("${EmitEvent.Arn}", new Unresolved("EmitEvent")),
                Arguments.of("${Arn}", new Unresolved("Arn")),
                Arguments.of("foo:bar", new Unresolved("foo:bar")),
                Arguments.of(
                        "arn:aws:swf:us-east-1:123456789012:task:X",
                        new Unresolved("arn:aws:swf:us-east-1:123456789012:task:X")),
                Arguments.of("arn:aws:states:::aws-sdk:dynamodb", new Unresolved("arn:aws:states:::aws-sdk:dynamodb")),
                Arguments.of("", new Unresolved("")),
                Arguments.of(null, new Unresolved("")));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aResourceIsReadForWhatItCalls(String resource, TaskResource expected) {
        assertThat(TaskResource.parse(resource)).isEqualTo(expected);
    }

    private static ServiceCall call(String service, String action, CallPattern pattern) {
        return new ServiceCall(service, action, false, pattern);
    }
}
