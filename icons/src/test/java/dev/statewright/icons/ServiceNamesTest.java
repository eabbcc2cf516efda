package dev.statewright.icons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn:aws:states:::lambda:invoke,                               Lambda,         Invoke
            arn:aws:states:::dynamodb:getItem,                            DynamoDB,       GetItem
            arn:aws:states:::aws-sdk:dynamodb:getItem,                    DynamoDB,       GetItem
            arn:aws:states:::events:putEvents.waitForTaskToken,           EventBridge,    PutEvents
            arn:aws:states:::aws-sdk:eventbridge:putEvents,               EventBridge,    PutEvents
            arn:aws:states:::states:startExecution.sync:2,                Step Functions, StartExecution
            arn:aws:states:::sqs:sendMessage,                             SQS,            SendMessage
            arn:aws:states:::http:invoke,                                 HTTP,           Invoke
            arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents,         CloudWatch Logs,PutLogEvents
            arn:aws:states:::aws-sdk:futureservice:createFleet,            Futureservice,   CreateFleet
            arn:aws:lambda:eu-west-1:012345678901:function:charge-card,   Lambda,         charge-card
            arn:aws:states:eu-west-1:012345678901:activity:Approve,       Activity,       Approve
            ${StockSellerFunctionArn},                                    Lambda,         StockSellerFunction
            ${EmitEvent.Arn},                                             Task,           EmitEvent
            """)
    void aResourceIsNamedForPeople(String resource, String service, String action) {
        assertThat(ServiceNames.forResource(resource)).isEqualTo(new ServiceAction(service, action));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            arn:aws:states:::lambda:invoke,                             REQUEST_RESPONSE
            arn:aws:states:::ecs:runTask.sync,                          RUN_A_JOB
            arn:aws:states:::states:startExecution.sync:2,              RUN_A_JOB
            arn:aws:states:::sqs:sendMessage.waitForTaskToken,          WAIT_FOR_TASK_TOKEN
            arn:aws:lambda:eu-west-1:012345678901:function:charge.sync, REQUEST_RESPONSE
            ${Lambda},                                                  REQUEST_RESPONSE
            """)
    void theSuffixTellsHowTheTaskWaits(String resource, CallPattern pattern) {
        assertThat(CallPattern.forResource(resource)).isEqualTo(pattern);
    }
}
