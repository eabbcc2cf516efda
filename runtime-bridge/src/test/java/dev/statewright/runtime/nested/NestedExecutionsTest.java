package dev.statewright.runtime.nested;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.DescribedExecution;
import dev.statewright.runtime.api.LocalApi;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import org.junit.jupiter.api.Test;

class NestedExecutionsTest {
    private static final String CHILD_ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:child";

    private final LocalApi api = new LocalApi(ClockMode.VIRTUAL);

    private static String parent(String resource, String parameters) {
        return "{'StartAt':'Start','States':{'Start':{'Type':'Task','Resource':'arn:aws:states:::" + resource
                + "','Parameters':" + parameters + ",'End':true}}}";
    }

    private String child(String state) {
        return api.machine("child", "{'StartAt':'Only','States':{'Only':" + state + "}}");
    }

    @Test
    void startingAnotherExecutionAnswersItsArnAndTheResponsesMetadata() {
        child("{'Type':'Pass','End':true}");
        String machine = api.machine(
                "parent", parent("states:startExecution", "{'StateMachineArn':'" + CHILD_ARN + "','Name':'one'}"));
        JsonNode run = api.run(machine, "{}");
        JsonNode output = Json.readTrusted(run.path("output").asText());
        assertThat(output.path("ExecutionArn").asText())
                .isEqualTo("arn:aws:states:us-east-1:123456789012:execution:child:one");
        assertThat(output.path("StartDate").isIntegralNumber()).isTrue();
        assertThat(output.path("SdkHttpMetadata").path("HttpStatusCode").asInt())
                .isEqualTo(200);
        assertThat(output.path("SdkHttpMetadata").path("HttpHeaders").path("x-amzn-RequestId"))
                .isEqualTo(output.path("SdkResponseMetadata").path("RequestId"));
    }

    @Test
    void syncWaitsAndAnswersTheDescriptionWithTextsAndSync2WithJson() {
        child("{'Type':'Pass','Result':{'a':1},'End':true}");
        String sync = api.machine(
                "sync",
                parent("states:startExecution.sync", "{'StateMachineArn':'" + CHILD_ARN + "','Input':{'b':2}}"));
        String sync2 = api.machine(
                "sync2",
                parent("states:startExecution.sync:2", "{'StateMachineArn':'" + CHILD_ARN + "','Input':{'b':2}}"));
        JsonNode first = Json.readTrusted(api.run(sync, "{}").path("output").asText());
        JsonNode second = Json.readTrusted(api.run(sync2, "{}").path("output").asText());
        assertThat(first.propertyStream().map(java.util.Map.Entry::getKey).toList())
                .containsExactlyElementsOf(DescribedExecution.FIELDS);
        assertThat(first.path("Output").asText()).isEqualTo("{\"a\":1}");
        assertThat(first.path("Input").asText()).isEqualTo("{\"b\":2}");
        assertThat(Json.write(second.path("Output"))).isEqualTo("{\"a\":1}");
        assertThat(Json.write(second.path("Input"))).isEqualTo("{\"b\":2}");
    }

    @Test
    void aFailedChildFailsTheTaskWithItsDescriptionAsCause() {
        child("{'Type':'Fail','Error':'Broken','Cause':'by hand'}");
        String machine = api.machine(
                "parent", parent("states:startExecution.sync", "{'StateMachineArn':'" + CHILD_ARN + "','Name':'one'}"));
        JsonNode run = api.run(machine, "{}");
        assertThat(run.path("status").asText()).isEqualTo("FAILED");
        assertThat(run.path("error").asText()).isEqualTo("States.TaskFailed");
        assertThat(run.path("cause").asText())
                .startsWith("{\"Cause\":\"by hand\",\"Error\":\"Broken\",\"ExecutionArn\":\"arn:aws:states:us-east-1:"
                        + "123456789012:execution:child:one\",\"Input\":\"{}\",\"InputDetails\":{\"Included\":true},"
                        + "\"Name\":\"one\",\"RedriveCount\":0,\"RedriveStatus\":\"REDRIVABLE\",\"StartDate\":")
                .contains("\"Status\":\"FAILED\"");
        assertThat(api.events(run.path("executionArn").asText()))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSubmitted",
                        "TaskFailed",
                        "ExecutionFailed");
    }

    @Test
    void anUnknownMachineAndATakenNameFailAsOnAws() {
        child("{'Type':'Pass','End':true}");
        String parameters = "{'StateMachineArn.$':'$.arn','Name':'one'}";
        String machine = api.machine("parent", parent("states:startExecution", parameters));
        JsonNode unknown = api.run(machine, "{'arn':'" + CHILD_ARN + "X'}");
        assertThat(unknown.path("error").asText()).isEqualTo("StepFunctions.StateMachineDoesNotExistException");
        assertThat(unknown.path("cause").asText())
                .matches("State Machine Does Not Exist: '" + CHILD_ARN
                        + "X' \\(Service: AWSStepFunctions; Status Code: 400;"
                        + " Error Code: StateMachineDoesNotExist; Request ID: [0-9a-f-]+; Proxy: null\\)");
        api.run(machine, "{'arn':'" + CHILD_ARN + "'}");
        api.describe("arn:aws:states:us-east-1:123456789012:execution:child:one", "SUCCEEDED");
        JsonNode taken = api.run(machine, "{'arn':'" + CHILD_ARN + "'}");
        assertThat(taken.path("error").asText()).isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
    }

    @Test
    void stoppingTheParentStopsTheChildThatItWaitsFor() {
        LocalApi slow = new LocalApi(ClockMode.REAL);
        slow.machine("child", "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':600,'End':true}}}");
        String machine = slow.machine(
                "parent", parent("states:startExecution.sync", "{'StateMachineArn':'" + CHILD_ARN + "','Name':'one'}"));
        String arn = slow.start(machine, "{}");
        for (int i = 0; i < 500 && !slow.events(arn).contains("TaskSubmitted"); i++) {
            Thread.onSpinWait();
        }
        slow.call("StopExecution", "{'executionArn':'" + arn + "'}");
        assertThat(slow.describe("arn:aws:states:us-east-1:123456789012:execution:child:one", "ABORTED")
                        .path("status")
                        .asText())
                .isEqualTo("ABORTED");
    }

    @Test
    void aChildMayAnswerTheTokenOfTheTaskThatWaitsForIt() {
        child("{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess',"
                + "'Parameters':{'TaskToken.$':'$.token','Output':{'early':true}},'End':true}");
        String machine = api.machine(
                "parent",
                parent(
                        "states:startExecution.waitForTaskToken",
                        "{'StateMachineArn':'" + CHILD_ARN + "','Input':{'token.$':'$$.Task.Token'}}"));
        JsonNode run = api.run(machine, "{}");
        assertThat(run.path("output").asText()).isEqualTo("{\"early\":true}");
    }

    @Test
    void aWorkflowThatStartsItselfAndWaitsEndsWithAnError() {
        String arn = "arn:aws:states:us-east-1:123456789012:stateMachine:self";
        String machine = api.machine("self", parent("states:startExecution.sync", "{'StateMachineArn':'" + arn + "'}"));
        JsonNode run = api.run(machine, "{}");
        assertThat(run.path("status").asText()).isEqualTo("FAILED");
        JsonNode listed = api.call("ListExecutions", "{'maxResults':1000,'stateMachineArn':'" + arn + "'}");
        assertThat(listed.path("executions").size()).isEqualTo(1000);
        assertThat(listed.path("nextToken").isTextual()).isTrue();
    }

    @Test
    void anActionOfTheSdkAnswersWithItsOwnShapeAndErrors() {
        child("{'Type':'Pass','End':true}");
        String describe = api.machine(
                "describe", parent("aws-sdk:sfn:describeStateMachine", "{'StateMachineArn':'" + CHILD_ARN + "'}"));
        JsonNode output =
                Json.readTrusted(api.run(describe, "{}").path("output").asText());
        assertThat(output.path("Name").asText()).isEqualTo("child");
        assertThat(output.path("CreationDate").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(output.path("LoggingConfiguration").path("Level").asText()).isEqualTo("OFF");
        String answer =
                api.machine("answer", parent("aws-sdk:sfn:sendTaskSuccess", "{'TaskToken':'none','Output':'no JSON'}"));
        JsonNode refused = api.run(answer, "{}");
        assertThat(refused.path("error").asText()).isEqualTo("Sfn.InvalidTokenException");
        assertThat(refused.path("cause").asText())
                .matches("Invalid Token: 'Invalid token' \\(Service: Sfn, Status Code: 400, Request ID: [0-9a-f-]+\\)"
                        + " \\(SDK Attempt Count: 1\\)");
    }

    @Test
    void inVirtualTimeAParentTimesOutWhileItsChildWaitsForAToken() {
        child(
                "{'Type':'Task','Resource':'arn:aws:states:::states:startExecution.waitForTaskToken',"
                        + "'Parameters':{'StateMachineArn':'arn:aws:states:us-east-1:123456789012:stateMachine:quick'},'End':true}");
        api.machine("quick", "{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");
        String machine = api.machine(
                "parent",
                parent("states:startExecution.sync", "{'StateMachineArn':'" + CHILD_ARN + "','Name':'one'}")
                        .replace("'End':true", "'TimeoutSeconds':100,'End':true"));
        JsonNode run = api.run(machine, "{}");
        assertThat(run.path("error").asText()).isEqualTo("States.Timeout");
        assertThat(api.describe("arn:aws:states:us-east-1:123456789012:execution:child:one", "ABORTED")
                        .path("status")
                        .asText())
                .isEqualTo("ABORTED");
    }
}
