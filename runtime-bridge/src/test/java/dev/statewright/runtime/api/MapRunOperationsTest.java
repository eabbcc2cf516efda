package dev.statewright.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.shell.ClockMode;
import org.junit.jupiter.api.Test;

class MapRunOperationsTest {
    private static final String MACHINE = "{'StartAt':'M','States':{'M':{'Type':'Map','Label':'L','MaxConcurrency':2,"
            + "'ToleratedFailurePercentage':50,'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED',"
            + "'ExecutionType':'STANDARD'},'StartAt':'C','States':{'C':{'Type':'Choice','Choices':[{'Variable':'$',"
            + "'NumericEquals':2,'Next':'F'},{'Variable':'$','NumericEquals':3,'Next':'W'}],'Default':'S'},"
            + "'S':{'Type':'Succeed'},'F':{'Type':'Fail','Error':'Two'},'W':{'Type':'Wait','Seconds':900,'End':true}}},"
            + "'End':true}}}";

    private final LocalApi api = new LocalApi(ClockMode.REAL);

    /** Waits until the operation's answer has the value there; gives the answer. */
    private JsonNode until(String operation, String request, String pointer, String value) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            JsonNode answer = api.call(operation, request);
            if (answer.at(pointer).asText().equals(value)) {
                return answer;
            }
            Thread.sleep(10);
        }
        throw new AssertionError(operation + " never answered " + value + ": " + api.call(operation, request));
    }

    @Test
    void aRunningMapRunIsListedDescribedChangedAndItsChildrenAre() throws InterruptedException {
        String execution = api.start(api.machine("Maps", MACHINE), "[1,2,3]");
        JsonNode listed =
                until("ListMapRuns", "{'executionArn':'" + execution + "'}", "/mapRuns/0/executionArn", execution);
        String run = listed.at("/mapRuns/0/mapRunArn").asText();
        assertThat(listed.at("/mapRuns/0/stateMachineArn").asText())
                .isEqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:Maps/L");

        JsonNode described = until("DescribeMapRun", "{'mapRunArn':'" + run + "'}", "/itemCounts/failed", "1");
        assertThat(described.path("status").asText()).isEqualTo("RUNNING");
        assertThat(described.path("maxConcurrency").intValue()).isEqualTo(2);
        assertThat(described.path("toleratedFailurePercentage").doubleValue()).isEqualTo(50);
        assertThat(described.at("/itemCounts/running").intValue()).isEqualTo(1);
        assertThat(described.at("/itemCounts/total").intValue()).isEqualTo(3);

        JsonNode failed = api.call("ListExecutions", "{'mapRunArn':'" + run + "','statusFilter':'FAILED'}");
        assertThat(failed.path("executions")).hasSize(1);
        assertThat(failed.at("/executions/0/itemCount").intValue()).isEqualTo(1);
        String child = failed.at("/executions/0/executionArn").asText();
        JsonNode about = api.call("DescribeExecution", "{'executionArn':'" + child + "'}");
        assertThat(about.path("error").asText()).isEqualTo("Two");
        assertThat(about.path("mapRunArn").asText()).isEqualTo(run);
        assertThat(about.path("redriveStatus").asText()).isEqualTo("REDRIVABLE_BY_MAP_RUN");
        assertThat(api.call("GetExecutionHistory", "{'executionArn':'" + child + "'}")
                        .path("events"))
                .extracting(event -> event.path("type").asText())
                .containsExactly(
                        "ExecutionStarted",
                        "ChoiceStateEntered",
                        "ChoiceStateExited",
                        "FailStateEntered",
                        "ExecutionFailed");
        JsonNode machine = api.call("DescribeStateMachineForExecution", "{'executionArn':'" + child + "'}");
        assertThat(machine.path("label").asText()).isEqualTo("L");
        assertThat(machine.path("mapRunArn").asText()).isEqualTo(run);

        api.call("UpdateMapRun", "{'mapRunArn':'" + run + "','maxConcurrency':5,'toleratedFailurePercentage':90}");
        until("DescribeMapRun", "{'mapRunArn':'" + run + "'}", "/maxConcurrency", "5");
        String waiting = api.call("ListExecutions", "{'mapRunArn':'" + run + "','statusFilter':'RUNNING'}")
                .at("/executions/0/executionArn")
                .asText();
        api.call("StopExecution", "{'executionArn':'" + waiting + "','error':'Enough'}");
        JsonNode ended = until("DescribeMapRun", "{'mapRunArn':'" + run + "'}", "/status", "SUCCEEDED");
        assertThat(ended.at("/itemCounts/aborted").intValue()).isEqualTo(1);
        assertThat(ended.at("/executionCounts/resultsWritten").intValue()).isEqualTo(3);
        assertThat(ended.has("stopDate")).isTrue();
    }

    @Test
    void childrenArePaged() throws InterruptedException {
        String execution = api.start(api.machine("Many", MACHINE), "[1,1,1,1,1]");
        JsonNode listed =
                until("ListMapRuns", "{'executionArn':'" + execution + "'}", "/mapRuns/0/executionArn", execution);
        String run = listed.at("/mapRuns/0/mapRunArn").asText();
        until("DescribeMapRun", "{'mapRunArn':'" + run + "'}", "/status", "SUCCEEDED");
        JsonNode first = api.call("ListExecutions", "{'mapRunArn':'" + run + "','maxResults':3}");
        JsonNode second = api.call(
                "ListExecutions",
                "{'mapRunArn':'" + run + "','maxResults':3,'nextToken':'"
                        + first.path("nextToken").asText() + "'}");
        assertThat(first.path("executions")).hasSize(3);
        assertThat(second.path("executions")).hasSize(2);
        assertThat(second.has("nextToken")).isFalse();
    }

    @Test
    void whatIsNotThereIsRefused() {
        String run = "arn:aws:states:us-east-1:123456789012:mapRun:None/L:x";
        String child = "arn:aws:states:us-east-1:123456789012:execution:None/L:x";
        assertThat(api.refusal("DescribeMapRun", "{'mapRunArn':'" + run + "'}"))
                .isEqualTo("ResourceNotFound: Resource not found: '" + run + "'");
        assertThat(api.refusal("DescribeExecution", "{'executionArn':'" + child + "'}"))
                .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + child + "'");
        assertThat(api.refusal("DescribeMapRun", "{'mapRunArn':'x'}"))
                .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: x'");
    }
}
