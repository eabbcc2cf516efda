package dev.statewright.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.NotRedrivable;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.task.TaskBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RedriveTest {
    private static final String TASK = "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:f'";

    private final ExecutionService service = new ExecutionService();
    private final List<String> asked = new ArrayList<>();

    /** Fails the first tasks whose state or input is named, then succeeds. */
    private TaskBackend failingOnce(String... failing) {
        List<String> left = new ArrayList<>(List.of(failing));
        return (request, completion) -> {
            String what = request.stateName() + " " + request.input().text();
            asked.add(what);
            if (left.remove(what)) {
                completion.failed("Broken", "once");
            } else {
                completion.succeeded(request.input());
            }
        };
    }

    private RunningExecution ended(String states, String input, MachineType type, TaskBackend tasks) {
        return EndedExecution.of(service, states, input, type, tasks);
    }

    @Test
    void aFailedTaskRunsAgainAndTheExecutionGoesOnUnderItsName() {
        RunningExecution failed = ended(
                "'A':{" + TASK + ",'Next':'B'},'B':{'Type':'Pass','Parameters':{'n.$':'$$.Execution.RedriveCount'},"
                        + "'End':true}",
                "1",
                MachineType.STANDARD,
                failingOnce("A 1"));
        int before = failed.history().size();

        RunningExecution redriven = service.redrive(failed);
        redriven.result().join();

        assertThat(redriven.arn()).isEqualTo(failed.arn());
        assertThat(redriven.output()).contains("{\"n\":1}");
        assertThat(redriven.redriveCount()).isEqualTo(1);
        assertThat(redriven.startDate()).isEqualTo(failed.startDate());
        assertThat(asked).containsExactly("A 1", "A 1");
        assertThat(EndedExecution.events(redriven, before))
                .containsExactly(
                        "7<6 ExecutionRedriven",
                        "8<7 LambdaFunctionScheduled",
                        "9<8 LambdaFunctionStarted",
                        "10<9 LambdaFunctionSucceeded",
                        "11<10 TaskStateExited",
                        "12<11 PassStateEntered",
                        "13<12 PassStateExited",
                        "14<13 ExecutionSucceeded");
    }

    @Test
    void onlyTheBranchThatFailedRunsAgain() {
        RunningExecution failed = ended(
                "'A':{'Type':'Parallel','End':true,'Branches':["
                        + "{'StartAt':'L','States':{'L':{" + TASK + ",'End':true}}},"
                        + "{'StartAt':'R','States':{'R':{" + TASK + ",'End':true}}}]}",
                "1",
                MachineType.STANDARD,
                failingOnce("R 1"));
        RunningExecution redriven = service.redrive(failed);
        redriven.result().join();
        assertThat(asked).containsExactly("L 1", "R 1", "R 1");
        assertThat(redriven.output()).contains("[1,1]");
    }

    @Test
    void onlyIterationsWithoutAResultRunAgain() {
        RunningExecution failed = ended(
                "'A':{'Type':'Map','MaxConcurrency':1,'End':true,'ItemProcessor':" + "{'StartAt':'T','States':{'T':{"
                        + TASK + ",'End':true}}}}",
                "[1,2,3]",
                MachineType.STANDARD,
                failingOnce("T 2"));
        RunningExecution redriven = service.redrive(failed);
        redriven.result().join();
        assertThat(asked).containsExactly("T 1", "T 2", "T 2", "T 3");
        assertThat(redriven.output()).contains("[1,2,3]");
    }

    @Test
    void childrenOfAMapRunThatFailedRunAgain() {
        RunningExecution failed = ended(
                "'A':{'Type':'Map','End':true,'ToleratedFailureCount':0,'ItemProcessor':"
                        + "{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},"
                        + "'StartAt':'T','States':{'T':{" + TASK + ",'End':true}}}}",
                "[1,2,3]",
                MachineType.STANDARD,
                failingOnce("T 3"));
        RunningExecution redriven = service.redrive(failed);
        redriven.result().join();
        assertThat(asked).containsExactly("T 1", "T 2", "T 3", "T 3");
        assertThat(redriven.output()).contains("[1,2,3]");
        assertThat(redriven.history())
                .extracting(HistoryEvent::type)
                .extracting(Enum::name)
                .contains("MAP_RUN_REDRIVEN", "MAP_RUN_SUCCEEDED");
    }

    @Test
    void aRedriveCountsRetriesFromTheStart() {
        RunningExecution failed = ended(
                "'A':{" + TASK + ",'Retry':[{'ErrorEquals':['Broken'],'MaxAttempts':1}],'End':true}",
                "1",
                MachineType.STANDARD,
                failingOnce("A 1", "A 1", "A 1"));
        RunningExecution redriven = service.redrive(failed);
        redriven.result().join();
        assertThat(asked).hasSize(4);
        assertThat(redriven.output()).contains("1");
    }

    @Test
    void aFailStateFailsAgain() {
        RunningExecution failed = ended("'A':{'Type':'Fail','Error':'No'}", "{}", MachineType.STANDARD, failingOnce());
        RunningExecution redriven = service.redrive(failed);
        redriven.result().join();
        assertThat(redriven.error()).contains("No");
        assertThat(EndedExecution.events(redriven, 3))
                .containsExactly("4<3 ExecutionRedriven", "5<4 FailStateEntered", "6<5 ExecutionFailed");
    }

    @Test
    void whatSucceededOrIsExpressIsNotRedriven() {
        RunningExecution succeeded = ended("'A':{'Type':'Succeed'}", "{}", MachineType.STANDARD, failingOnce());
        assertThatThrownBy(() -> service.redrive(succeeded))
                .isInstanceOf(NotRedrivable.class)
                .hasMessage("Execution is SUCCEEDED and cannot be redriven");
        RunningExecution express = ended("'A':{'Type':'Fail'}", "{}", MachineType.EXPRESS, failingOnce());
        assertThatThrownBy(() -> service.redrive(express))
                .isInstanceOf(NotRedrivable.class)
                .hasMessage("Execution is EXPRESS and cannot be redriven");
    }
}
