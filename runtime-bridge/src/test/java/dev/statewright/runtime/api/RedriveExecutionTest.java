package dev.statewright.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.shell.ClockMode;
import org.junit.jupiter.api.Test;

class RedriveExecutionTest {

    private final LocalApi api = new LocalApi(ClockMode.VIRTUAL);

    private static String arn(JsonNode execution) {
        return "{'executionArn':'" + execution.path("executionArn").asText() + "'}";
    }

    @Test
    void aFailedExecutionIsTakenUpUnderItsArnAndCountsItsRedrives() {
        String machine = api.machine("m", "{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'No'}}}");
        JsonNode failed = api.run(machine, "{}");
        assertThat(failed.path("redriveStatus").asText()).isEqualTo("REDRIVABLE");
        assertThat(failed.path("redriveCount").asInt()).isZero();
        assertThat(failed.has("redriveDate")).isFalse();

        JsonNode redriven = api.call("RedriveExecution", arn(failed));

        assertThat(redriven.path("redriveDate").isNumber()).isTrue();
        JsonNode after = api.describe(failed.path("executionArn").asText(), "FAILED");
        assertThat(after.path("redriveCount").asInt()).isEqualTo(1);
        assertThat(after.path("redriveDate")).isEqualTo(redriven.path("redriveDate"));
        assertThat(api.events(failed.path("executionArn").asText()))
                .containsExactly(
                        "ExecutionStarted",
                        "FailStateEntered",
                        "ExecutionFailed",
                        "ExecutionRedriven",
                        "FailStateEntered",
                        "ExecutionFailed");
        assertThat(api.call("ListExecutions", "{'redriveFilter':'REDRIVEN','stateMachineArn':'" + machine + "'}")
                        .path("executions")
                        .size())
                .isEqualTo(1);
        assertThat(api.call("ListExecutions", "{'redriveFilter':'NOT_REDRIVEN','stateMachineArn':'" + machine + "'}")
                        .path("executions")
                        .size())
                .isZero();
    }

    @Test
    void theSameClientTokenRedrivesOnce() {
        String machine = api.machine("m", "{'StartAt':'F','States':{'F':{'Type':'Fail'}}}");
        JsonNode failed = api.run(machine, "{}");
        String request = "{'clientToken':'t','executionArn':'"
                + failed.path("executionArn").asText() + "'}";
        JsonNode first = api.call("RedriveExecution", request);
        assertThat(api.call("RedriveExecution", request)).isEqualTo(first);
        assertThat(api.describe(failed.path("executionArn").asText(), "FAILED")
                        .path("redriveCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatSucceededRunsOrIsUnknownIsRefused() {
        JsonNode succeeded =
                api.run(api.machine("s", "{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}"), "{}");
        assertThat(api.refusal("RedriveExecution", arn(succeeded)))
                .isEqualTo("ExecutionNotRedrivable: Execution is SUCCEEDED and cannot be redriven");
        LocalApi slow = new LocalApi(ClockMode.REAL);
        String running = slow.start(
                slow.machine("w", "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':900,'End':true}}}"), "{}");
        assertThat(slow.refusal("RedriveExecution", "{'executionArn':'" + running + "'}"))
                .isEqualTo("ExecutionNotRedrivable: Execution is RUNNING and cannot be redriven");
        assertThat(slow.describe(running).path("redriveStatusReason").asText())
                .isEqualTo("Execution is RUNNING and cannot be redriven");
        String nobody = "arn:aws:states:us-east-1:123456789012:execution:s:nobody";
        assertThat(api.refusal("RedriveExecution", "{'executionArn':'" + nobody + "'}"))
                .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + nobody + "'");
        assertThat(api.refusal("RedriveExecution", "{}"))
                .isEqualTo("ValidationException: 1 validation error detected: Value null at 'executionArn' failed to"
                        + " satisfy constraint: Member must not be null");
    }

    @Test
    void executionsOfADeletedMachineAreNotRedriven() {
        String machine = api.machine("m", "{'StartAt':'F','States':{'F':{'Type':'Fail'}}}");
        JsonNode failed = api.run(machine, "{}");
        api.call("DeleteStateMachine", "{'stateMachineArn':'" + machine + "'}");
        assertThat(api.refusal("RedriveExecution", arn(failed)))
                .isEqualTo("ExecutionNotRedrivable: State machine is in DELETING status");
    }

    @Test
    void aStoppedExecutionGoesOnWithAnotherTokenAndSucceeds() {
        LocalApi slow = new LocalApi(ClockMode.REAL);
        String machine = slow.machine(
                "m", "{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'" + activity(slow) + "','End':true}}}");
        String execution = slow.start(machine, "{'n':1}");
        slow.call("StopExecution", "{'executionArn':'" + execution + "'}");
        assertThat(slow.describe(execution, "ABORTED").path("redriveStatus").asText())
                .isEqualTo("REDRIVABLE");
        slow.call("RedriveExecution", "{'executionArn':'" + execution + "'}");
        JsonNode task = slow.call("GetActivityTask", "{'activityArn':'" + activity(slow) + "'}");
        slow.call("SendTaskSuccess", "{'taskToken':'" + task.path("taskToken").asText() + "','output':'7'}");
        assertThat(slow.describe(execution, "SUCCEEDED").path("output").asText())
                .isEqualTo("7");
    }

    private static String activity(LocalApi api) {
        return api.call("CreateActivity", "{'name':'a'}").path("activityArn").asText();
    }

    @Test
    void aTaskThatRanOutOfTimeIsRedrivable() {
        JsonNode timedOut = api.run(
                api.machine(
                        "m",
                        "{'StartAt':'T','TimeoutSeconds':3,'States':{'T':{'Type':'Wait','Seconds':9,'End':true}}}"),
                "{}");
        assertThat(timedOut.path("status").asText()).isEqualTo("TIMED_OUT");
        assertThat(timedOut.path("redriveStatus").asText()).isEqualTo("REDRIVABLE");
    }

    @Test
    void anyStateThatWasEnteredCanBeTheBeginningWithAnotherInputAndDefinition() {
        String flow =
                "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'%s','Result':%s,'End':true}}}";
        String machine = api.machine("m", flow.formatted("Pass", "1"));
        String execution = api.run(machine, "{}").path("executionArn").asText();
        String changed = flow.formatted("Pass", "2").replace("'", "\\'");
        api.call(
                "RedriveExecution",
                "{'executionArn':'" + execution + "','fromState':'B','input':'9','definition':'" + changed + "'}");
        JsonNode after = api.describe(execution, "SUCCEEDED");
        assertThat(after.path("redriveCount").asInt()).isEqualTo(1);
        assertThat(after.path("output").asText()).isEqualTo("2");
        assertThat(api.refusal("RedriveExecution", "{'executionArn':'" + execution + "','fromState':'Z'}"))
                .isEqualTo("ValidationException: The execution has not entered a state 'Z'.");
    }
}
