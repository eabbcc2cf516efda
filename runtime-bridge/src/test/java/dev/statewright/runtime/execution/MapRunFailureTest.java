package dev.statewright.runtime.execution;

import static dev.statewright.runtime.execution.MapWorkflow.TASK;
import static dev.statewright.runtime.execution.MapWorkflow.WAIT;
import static dev.statewright.runtime.execution.MapWorkflow.children;
import static dev.statewright.runtime.execution.MapWorkflow.map;
import static dev.statewright.runtime.execution.MapWorkflow.mapRun;
import static dev.statewright.runtime.execution.MapWorkflow.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunStatus;
import dev.statewright.runtime.maprun.RunCounts;
import dev.statewright.runtime.task.TaskBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapRunFailureTest {
    /** Measured on AWS: how many of how many items failed, count and percentage that are tolerated (0: not written), whether it is too much. */
    @ParameterizedTest
    @CsvSource({
        "1,3,0,0,true",
        "1,3,1,100,false",
        "3,3,1,100,true",
        "3,3,3,100,false",
        "1,3,0,100,false",
        "1,3,100000,34,false",
        "1,3,100000,33,true",
        "1,4,100000,25,false",
        "1,4,100000,24,true",
        "1,3,0,50,false",
        "3,3,0,50,true",
        "1,3,5,0,false",
        "3,3,5,0,false",
        "2,3,1,90,true",
        "2,3,5,50,true",
        "2,5,1,100,true",
        "2,5,100000,39,true",
        "2,5,100000,40,false"
    })
    void toleranceIsCountedAsAwsDoes(long failed, long total, long count, double percentage, boolean exceeded) {
        assertThat(new Tolerance(count, percentage).isExceeded(failed, total)).isEqualTo(exceeded);
    }

    @Test
    void aFailureTooManyAbortsTheOthers() {
        String child = "'StartAt':'C','States':{'C':{'Type':'Choice','Choices':[{'Variable':'$','NumericEquals':2,"
                + "'Next':'F'}],'Default':'W'},'F':{'Type':'Fail','Error':'E'},'W':{'Type':'Wait','Seconds':9,'End':true}}";
        Workflow.Run run = workflow("", child).run("[1,2,3]");
        assertThat(children(run))
                .extracting(ChildRecord::status)
                .containsExactly(ChildStatus.ABORTED, ChildStatus.FAILED, ChildStatus.ABORTED);
        assertThat(children(run).getFirst().history().getLast().type().word()).isEqualTo("ExecutionAborted");
        assertThat(mapRun(run).status()).isEqualTo(MapRunStatus.FAILED);
        assertThat(run.events())
                .endsWith("4<3 MapRunStarted", "5<4 MapRunFailed", "6<5 MapStateFailed", "7<6 ExecutionFailed");
    }

    @Test
    void anAbortedMapRunSaysSoInItsBranch() {
        String parallel = "'X':{'Type':'Parallel','End':true,'Branches':[{'StartAt':'M','States':{"
                + map("STANDARD", "", WAIT) + "}},"
                + "{'StartAt':'S','States':{'S':{'Type':'Wait','Seconds':1,'Next':'F'},'F':{'Type':'Fail'}}}]}";
        Workflow.Run run = Workflow.of("X", parallel).run("[1]");
        assertThat(run.types())
                .endsWith(
                        "WaitStateExited",
                        "FailStateEntered",
                        "MapRunAborted",
                        "MapStateAborted",
                        "ParallelStateFailed",
                        "ExecutionFailed");
        assertThat(mapRun(run).status()).isEqualTo(MapRunStatus.ABORTED);
        assertThat(children(run).getFirst().status()).isEqualTo(ChildStatus.ABORTED);
    }

    @Test
    void aRedriveTakesUpWhatDidNotSucceed() {
        int[] calls = {0};
        TaskBackend backend = (request, completion) -> {
            if (request.input().text().equals("2") && calls[0]++ == 0) {
                completion.failed("Boom", null);
            } else {
                completion.succeeded(request.input());
            }
        };
        Workflow.Run failed =
                workflow("'MaxConcurrency':1,", TASK).with(backend).run("[1,2,3]");
        assertThat(failed.outcome().error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        Workflow.Run run = new Workflow.Run(failed.shell().redrive());
        assertThat(run.outputText()).isEqualTo("[1,2,3]");
        assertThat(run.types()).containsSubsequence("ExecutionRedriven", "MapRunRedriven", "MapRunSucceeded");
        assertThat(mapRun(run).redriveCount()).isEqualTo(1);
        assertThat(mapRun(run).itemCounts()).isEqualTo(new RunCounts(0, 0, 3, 0, 0, 0, 3, 3, 0, 0));
        assertThat(children(run).get(1).history())
                .extracting(event -> event.type().word())
                .containsSubsequence("ExecutionFailed", "ExecutionRedriven", "ExecutionSucceeded");
    }
}
