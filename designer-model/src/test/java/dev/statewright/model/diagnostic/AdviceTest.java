package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

    @Test
    void aCallbackWithoutALimitWaitsForAYear() {
        String task = """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, %s
                  "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                  "Parameters": {"MessageBody.$": "$$.Task.Token"}}}}
                """;
        assertThat(told(task.formatted(""))).containsExactly("ADVICE CALLBACK_WITHOUT_TIMEOUT /States/A/Resource");
        assertThat(told(task.formatted("\"HeartbeatSeconds\": 60,"))).isEmpty();
        assertThat(told(task.formatted("\"TimeoutSecondsPath\": \"$.t\","))).isEmpty();
    }

    @Test
    void aHeartbeatIsShorterThanTheTimeout() {
        assertThat(told("""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "TimeoutSeconds": 60, "HeartbeatSeconds": 60, "End": true}}}
                """)).containsExactly("ADVICE HEARTBEAT_NOT_BELOW_TIMEOUT /States/A/HeartbeatSeconds");
    }

    @Test
    void whoRetriesLambdasTransientErrorsRetriesItsThrottling() {
        assertThat(told(retrying("[\"Lambda.ServiceException\"]")))
                .containsExactly("ADVICE LAMBDA_RETRY_WITHOUT_THROTTLING /States/A/Retry");
        assertThat(told(retrying("[\"Lambda.ServiceException\", \"Lambda.TooManyRequestsException\"]")))
                .isEmpty();
        assertThat(told(retrying("[\"Lambda.ServiceException\"]}, {\"ErrorEquals\": [\"States.ALL\"]")))
                .isEmpty();
        assertThat(told(retrying("[\"MyOwnError\"]"))).isEmpty();
    }

    @Test
    void anErrorThatAnEarlierRetrierTakesNeverComesToALaterOne() {
        assertThat(told(retrying("[\"a\", \"b\"]}, {\"ErrorEquals\": [\"b\"]}, {\"ErrorEquals\": [\"a\", \"c\"]")))
                .containsExactly(
                        "ADVICE UNREACHABLE_RETRIER /States/A/Retry[1]",
                        "ADVICE UNREACHABLE_RETRIER /States/A/Retry[2]");
        assertThat(told(retrying("[\"States.TaskFailed\"]}, {\"ErrorEquals\": [\"a\"]")))
                .containsExactly("ADVICE UNREACHABLE_RETRIER /States/A/Retry[1]");
        assertThat(told(retrying("[\"States.TaskFailed\"]}, {\"ErrorEquals\": [\"States.Timeout\"]")))
                .isEmpty();
    }

    @Test
    void aLargeResultIsToldBeforeItIsTooLarge() {
        String pass =
                "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Result\": \"%s\", \"End\": true}}}";
        assertThat(told(pass.formatted("x".repeat(240_000))))
                .containsExactly("ADVICE PAYLOAD_NEAR_LIMIT /States/A/Result");
        assertThat(told(pass.formatted("x".repeat(200_000)))).isEmpty();
    }

    @Test
    void aChoiceHasADefaultOrARuleThatAlwaysHolds() {
        assertThat(told("""
                {"StartAt": "C", "States": {"C": {"Type": "Choice",
                  "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "S"}]}, "S": {"Type": "Succeed"}}}
                """)).containsExactly("ADVICE CHOICE_WITHOUT_DEFAULT /States/C");
        assertThat(told("""
                {"QueryLanguage": "JSONata", "StartAt": "C", "States": {"C": {"Type": "Choice",
                  "Choices": [{"Condition": "{% true %}", "Next": "S"}]}, "S": {"Type": "Succeed"}}}
                """)).isEmpty();
    }

    @Test
    void theResultIsThereOnlyWhenTheWorkIsDone() {
        assertThat(told("""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                    "Arguments": {"a": "{% $states.result %}"}, "Output": "{% $states.result.b %}",
                    "Assign": {"c": "{% $states.errorOutput %}"},
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "B", "Assign": {"e": "{% $states.errorOutput %}"},
                      "Output": "{% $states.result %}"}], "Next": "B"},
                  "B": {"Type": "Wait", "Seconds": "{% $states.result.s %}", "Output": "{% 'no $states.result' %}",
                    "End": true}}}
                """))
                .containsExactly(
                        "ERROR UNSUPPORTED_JSONATA_EXPRESSION /States/A/Arguments/a",
                        "ERROR UNSUPPORTED_JSONATA_EXPRESSION /States/A/Assign/c",
                        "ERROR UNSUPPORTED_JSONATA_EXPRESSION /States/A/Catch[0]/Output",
                        "ERROR UNSUPPORTED_JSONATA_EXPRESSION /States/B/Seconds");
    }

    private static String retrying(String errorEquals) {
        return """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Retry": [{"ErrorEquals": %s}], "End": true}}}
                """.formatted(errorEquals);
    }

    @Test
    void anItemsPointerBeginsWithASlash() {
        String map = """
                {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true, "ItemReader": {
                    "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON", "ItemsPointer": "%s"}},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "S", "States": {"S": {"Type": "Succeed"}}}}}}
                """;
        assertThat(told(map.formatted("a/b")))
                .containsExactly("ADVICE ITEM_READER_MISMATCH /States/A/ItemReader/ReaderConfig/ItemsPointer");
        assertThat(told(map.formatted("/a/b"))).isEmpty();
    }

    @Test
    void aCallThatTheCatalogueDoesNotHaveIsToldWithWhatMayBeMeant() {
        assertThat(calling("snss:publish")).containsExactly("The catalogue has no service 'snss'; 'sns' may be meant");
        assertThat(calling("aws-sdk:s3:ListBuckets"))
                .containsExactly("The catalogue has no action 'ListBuckets' of 's3'; 'listBuckets' may be meant");
        assertThat(calling("aws-sdk:s3:nope")).containsExactly("The catalogue has no action 'nope' of 's3'");
        assertThat(calling("sns:publish.sync"))
                .containsExactly("'sns:publish' has no pattern '.sync', only request and response, .waitForTaskToken");
        for (String known : List.of(
                "states:startExecution.sync:2",
                "aws-sdk:s3:listBuckets",
                "http:invoke",
                "ecs:runTask.sync",
                "${Service}:${Action}")) {
            assertThat(calling(known)).isEmpty();
        }
    }

    private static List<String> calling(String call) {
        return Validator.validate(AslDocument.of("""
                        {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::%s", "End": true}}}
                        """.formatted(call))).stream()
                .map(Diagnostic::message)
                .toList();
    }

    private static List<String> told(String definition) {
        return Validator.validate(AslDocument.of(definition)).stream()
                .map(each -> each.severity() + " " + each.code() + " " + each.location())
                .toList();
    }
}
