package dev.statewright.model.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.State;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.document.AslDocument;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalledResourceTest {

    private static Optional<CloudResource> called(String resource, String parameters) {
        State state = AslDocument.of("""
                        {"StartAt": "Call", "States": {"Call": {"Type": "Task", "Resource": "%s", "Parameters": %s, "End": true}}}
                        """.formatted(resource, parameters))
                .machine()
                .states()
                .getFirst();
        return CalledResource.of(
                state, Map.of("Orders", "orders-table", "Bus", "arn:aws:events:us-east-1:123456789012:event-bus/shop"));
    }

    @Test
    void whatAnIntegrationCallsIsReadFromItsParameters() {
        assertThat(called("arn:aws:states:::dynamodb:getItem", "{\"TableName\": \"${Orders}\"}"))
                .contains(new CloudResource(Kind.TABLE, "orders-table"));
        assertThat(called("arn:aws:states:::aws-sdk:dynamodb:query", "{\"TableName\": \"plain\"}"))
                .contains(new CloudResource(Kind.TABLE, "plain"));
        assertThat(called(
                        "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        "{\"QueueUrl\": \"https://sqs.us-east-1.amazonaws.com/123456789012/work\"}"))
                .contains(new CloudResource(Kind.QUEUE, "work"));
        assertThat(called(
                        "arn:aws:states:::lambda:invoke",
                        "{\"FunctionName\": \"arn:aws:lambda:us-east-1:123456789012:function:Greet:$LATEST\"}"))
                .contains(new CloudResource(Kind.FUNCTION, "Greet"));
        assertThat(called(
                        "arn:aws:states:::states:startExecution.sync:2",
                        "{\"StateMachineArn\": \"arn:aws:states:us-east-1:123456789012:stateMachine:Other\"}"))
                .contains(new CloudResource(Kind.WORKFLOW, "Other"));
    }

    @Test
    void eventsGoToTheBusOfTheFirstEntryAndElseToTheAccountsOwn() {
        assertThat(called("arn:aws:states:::events:putEvents", "{\"Entries\": [{\"EventBusName\": \"${Bus}\"}]}"))
                .contains(new CloudResource(Kind.BUS, "shop"));
        assertThat(called("arn:aws:states:::events:putEvents", "{\"Entries\": [{}]}"))
                .contains(new CloudResource(Kind.BUS, "default"));
    }

    @Test
    void functionsAndActivitiesAreNamedByTheResourceItself() {
        assertThat(called("arn:aws:lambda:us-east-1:123456789012:function:Greet", "{}"))
                .contains(new CloudResource(Kind.FUNCTION, "Greet"));
        assertThat(called("arn:aws:states:us-east-1:123456789012:activity:Approve", "{}"))
                .contains(new CloudResource(Kind.ACTIVITY, "Approve"));
    }

    @Test
    void whatIsKnownOnlyWhenItRunsLeadsNowhere() {
        assertThat(called("arn:aws:states:::dynamodb:getItem", "{\"TableName.$\": \"$.table\"}"))
                .isEmpty();
        assertThat(called("arn:aws:states:::dynamodb:getItem", "{\"TableName\": \"{% $table %}\"}"))
                .isEmpty();
        assertThat(called("arn:aws:states:::dynamodb:getItem", "{\"TableName\": \"${Unknown}\"}"))
                .isEmpty();
        assertThat(called("arn:aws:states:::batch:submitJob", "{\"JobName\": \"x\"}"))
                .isEmpty();
    }
}
