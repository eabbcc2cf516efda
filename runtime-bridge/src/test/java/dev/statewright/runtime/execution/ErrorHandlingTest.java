package dev.statewright.runtime.execution;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorHandlingTest {
    private static final String ARN = "'arn:aws:lambda:us-east-1:123456789012:function:work'";

    /** Fails so many times, then succeeds. */
    private static TaskBackend failing(int times, String error) {
        int[] calls = {0};
        return (request, completion) -> {
            if (calls[0]++ < times) {
                completion.failed(error, "because");
            } else {
                completion.succeeded(Payload.of(Json.NODES.textNode("done")));
            }
        };
    }

    @Test
    void aRetrierWaitsLongerEachTime() {
        Workflow.Run run = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':" + ARN
                                + ",'Retry':[{'ErrorEquals':['Oops'],'IntervalSeconds':10,'BackoffRate':3}],'End':true}")
                .with(failing(2, "Oops"))
                .run("{}");
        assertThat(run.output().textValue()).isEqualTo("done");
        List<Long> waits = new ArrayList<>();
        for (int i = 1; i < run.history().size(); i++) {
            if (run.history().get(i).type() == EventType.LAMBDA_FUNCTION_SCHEDULED && i > 2) {
                waits.add(Duration.between(
                                run.history().get(i - 1).timestamp(),
                                run.history().get(i).timestamp())
                        .toSeconds());
            }
        }
        assertThat(waits).containsExactly(10L, 30L);
    }

    @Test
    void theDelayIsCapped() {
        Workflow.Run run = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':" + ARN + ",'Retry':[{'ErrorEquals':['States.ALL'],"
                                + "'IntervalSeconds':100,'MaxDelaySeconds':150,'MaxAttempts':5}],'End':true}")
                .with(failing(3, "Oops"))
                .run("{}");
        Duration whole = Duration.between(
                run.history().getFirst().timestamp(), run.history().getLast().timestamp());
        assertThat(whole.toSeconds()).isBetween(400L, 405L);
    }

    @Test
    void eachRetrierCountsForItself() {
        String[] errors = {"A", "B", "A", "B"};
        int[] calls = {0};
        Outcome outcome = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':" + ARN + ",'Retry':[{'ErrorEquals':['A'],'MaxAttempts':1},"
                                + "{'ErrorEquals':['B'],'MaxAttempts':1}],'End':true}")
                .with((request, completion) -> completion.failed(errors[calls[0]++], null))
                .run("{}")
                .outcome();
        assertThat(calls[0]).isEqualTo(3);
        assertThat(outcome.error()).isEqualTo("A");
    }

    @Test
    void aCaughtErrorGoesWhereResultPathSays() {
        Workflow.Run run = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':" + ARN + ",'Catch':[{'ErrorEquals':['States.TaskFailed'],"
                                + "'ResultPath':'$.error','Next':'S'}],'End':true},'S':{'Type':'Succeed'}")
                .with(failing(1, "Oops"))
                .run("{'a':1}");
        assertThat(run.outputText()).isEqualTo(json("{'a':1,'error':{'Error':'Oops','Cause':'because'}}"));
        assertThat(run.types())
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "LambdaFunctionScheduled",
                        "LambdaFunctionStarted",
                        "LambdaFunctionFailed",
                        "TaskStateExited",
                        "SucceedStateEntered",
                        "SucceedStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void taskFailedDoesNotTakeTimeouts() {
        Outcome outcome = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':" + ARN + ",'TimeoutSeconds':5,'Catch':[{'ErrorEquals':"
                                + "['States.TaskFailed'],'Next':'S'}],'End':true},'S':{'Type':'Succeed'}")
                .with(failing(1, "States.Timeout"))
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.Timeout");
    }

    @Test
    void aFailureOfTheDefinitionCannotBeCaught() {
        Outcome outcome = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':" + ARN + ",'OutputPath':'$.no','Catch':[{'ErrorEquals':"
                                + "['States.ALL'],'Next':'S'}],'End':true},'S':{'Type':'Succeed'}")
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.Runtime");
    }

    @Test
    void aTaskTokenThatNobodySendsTimesOut() {
        Workflow.Run run = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken',"
                                + "'HeartbeatSeconds':60,'Parameters':{'t.$':'$$.Task.Token'},'End':true}")
                .with((request, completion) -> completion.submitted(request.input()))
                .run("{}");
        assertThat(run.types())
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSubmitted",
                        "TaskTimedOut",
                        "ExecutionFailed");
        assertThat(run.outcome().error()).isEqualTo("States.Timeout");
    }

    @Test
    void aResultBeyondTheQuotaFailsTheTask() {
        Outcome outcome = Workflow.of("T", "'T':{'Type':'Task','Resource':" + ARN + ",'End':true}")
                .with((request, completion) ->
                        completion.succeeded(Payload.of(Json.NODES.textNode("x".repeat(262_143)))))
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.DataLimitExceeded");
    }

    @Test
    void aLostHeartbeatCanBeCaughtByItsOwnName() {
        Workflow.Run run = Workflow.of(
                        "T",
                        "'T':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken',"
                                + "'HeartbeatSeconds':60,'Parameters':{},'Catch':[{'ErrorEquals':"
                                + "['States.HeartbeatTimeout'],'Next':'S'}],'End':true},'S':{'Type':'Succeed'}")
                .with((request, completion) -> completion.submitted(request.input()))
                .run("{}");
        assertThat(run.outputText()).isEqualTo(json("{'Error':'States.Timeout','Cause':''}"));
    }
}
