package dev.statewright.runtime.execution;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FanOutTest {
    private static final String TASK =
            "'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:work','End':true}";

    @Test
    void oneIterationAfterTheOtherWritesAwsOrder() {
        Workflow workflow = Workflow.of(
                "M",
                "'M':{'Type':'Map','MaxConcurrency':1,'ItemProcessor':{'StartAt':'P','States':"
                        + "{'P':{'Type':'Pass','End':true}}},'End':true}");
        assertThat(workflow.run("[7,8]").events())
                .containsExactly(
                        "1<0 ExecutionStarted",
                        "2<0 MapStateEntered",
                        "3<2 MapStateStarted",
                        "4<3 MapIterationStarted",
                        "5<4 PassStateEntered",
                        "6<5 PassStateExited",
                        "7<6 MapIterationSucceeded",
                        "8<6 MapIterationStarted",
                        "9<8 PassStateEntered",
                        "10<9 PassStateExited",
                        "11<10 MapIterationSucceeded",
                        "12<11 MapStateSucceeded",
                        "13<11 MapStateExited",
                        "14<13 ExecutionSucceeded");
    }

    @Test
    void iterationsThatRunTogetherAllStartFirst() {
        Workflow workflow = Workflow.of(
                "M",
                "'M':{'Type':'Map','ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}},"
                        + "'End':true}");
        assertThat(workflow.run("[7,8,9]").events())
                .contains("4<3 MapIterationStarted", "5<3 MapIterationStarted", "6<3 MapIterationStarted");
    }

    @Test
    void itemsAreSelectedWithTheirIndex() {
        Workflow workflow = Workflow.of(
                "M",
                "'M':{'Type':'Map','ItemsPath':'$.l','ItemSelector':{'i.$':'$$.Map.Item.Index','v.$':'$$.Map.Item.Value',"
                        + "'all.$':'$.n'},'ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}},"
                        + "'ResultPath':'$.r','End':true}");
        assertThat(workflow.run("{'l':['a'],'n':1}").outputText())
                .isEqualTo(json("{'l':['a'],'n':1,'r':[{'i':0,'v':'a','all':1}]}"));
    }

    @Test
    void aFailingIterationStopsTheOthers() {
        List<TaskRequest> cancelled = new ArrayList<>();
        TaskBackend backend = new TaskBackend() {
            @Override
            public void start(TaskRequest request, dev.statewright.runtime.task.TaskCompletion completion) {
                if (request.iteration().orElseThrow() == 1) {
                    completion.failed("Oops", null);
                }
            }

            @Override
            public void cancel(TaskRequest request) {
                cancelled.add(request);
            }
        };
        Workflow.Run run = Workflow.of(
                        "M", "'M':{'Type':'Map','ItemProcessor':{'StartAt':'T','States':{" + TASK + "}},'End':true}")
                .with(backend)
                .run("[1,2,3]");
        assertThat(run.events().subList(15, run.events().size()))
                .containsExactly(
                        "16<12 LambdaFunctionFailed",
                        "17<16 MapIterationFailed",
                        "18<16 TaskStateAborted",
                        "19<16 MapIterationAborted",
                        "20<16 TaskStateAborted",
                        "21<16 MapIterationAborted",
                        "22<16 MapStateFailed",
                        "23<22 ExecutionFailed");
        assertThat(cancelled)
                .extracting(request -> request.iteration().orElseThrow())
                .containsExactly(0, 2);
    }

    @Test
    void branchesKeepTheirTextAndTheirOrder() {
        Workflow workflow = Workflow.of(
                "P",
                "'P':{'Type':'Parallel','Branches':[{'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':9,'End':true}}},"
                        + "{'StartAt':'B','States':{'B':{'Type':'Pass','Result':2,'End':true}}}],'End':true}");
        assertThat(workflow.run("[1, 1]").outputText()).isEqualTo("[[1, 1],2]");
    }

    @Test
    void aFailingBranchAbortsItsOwnTaskToo() {
        Workflow.Run run = Workflow.of(
                        "P",
                        "'P':{'Type':'Parallel','Branches':[{'StartAt':'T','States':{" + TASK + "}}],'Catch':"
                                + "[{'ErrorEquals':['States.ALL'],'Next':'S'}],'End':true},'S':{'Type':'Succeed'}")
                .with((request, completion) -> completion.failed("Oops", "why"))
                .run("{}");
        assertThat(run.types().subList(6, 10))
                .containsExactly(
                        "LambdaFunctionFailed", "TaskStateAborted", "ParallelStateFailed", "ParallelStateExited");
        assertThat(run.outputText()).isEqualTo(json("{'Error':'Oops','Cause':'why'}"));
    }

    @Test
    void innerScopesSeeOuterVariablesAndKeepTheirOwn() {
        Workflow workflow = Workflow.of(
                "A",
                "'A':{'Type':'Pass','Assign':{'x':1},'Next':'P'},"
                        + "'P':{'Type':'Parallel','Branches':[{'StartAt':'B','States':{"
                        + "'B':{'Type':'Pass','Parameters':{'x.$':'$x'},'Assign':{'y':2},'End':true}}}],'End':true}");
        assertThat(workflow.run("{}").outputText()).isEqualTo(json("[{'x':1}]"));
    }

    @Test
    void anEmptyMapSucceedsAtOnce() {
        Workflow workflow = Workflow.of(
                "M",
                "'M':{'Type':'Map','ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}},"
                        + "'End':true}");
        assertThat(workflow.run("[]").events().subList(2, 5))
                .containsExactly("3<2 MapStateStarted", "4<3 MapStateSucceeded", "5<3 MapStateExited");
    }

    @Test
    void aNegativeConcurrencyFailsBeforeTheMapStarts() {
        Workflow.Run run = Workflow.of(
                        "M",
                        "'M':{'Type':'Map','ItemsPath':'$.l','MaxConcurrencyPath':'$.c','ItemProcessor':{'StartAt':'P',"
                                + "'States':{'P':{'Type':'Pass','End':true}}},'End':true}")
                .run("{'l':[1],'c':-1}");
        assertThat(run.types()).containsExactly("ExecutionStarted", "MapStateEntered", "ExecutionFailed");
        assertThat(run.outcome().cause())
                .endsWith("Expected non-negative integer for MaxConcurrency, got '-1' instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':1}", "{'a':'{% 1 %}'}"})
    void itemsOfAnInlineMapAreNoObject(String items) {
        Outcome outcome = Workflow.ofDefinition(
                        "{'QueryLanguage':'JSONata','StartAt':'M','States':{'M':{'Type':'Map','Items':" + items
                                + ",'ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}},'End':true}}}")
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(outcome.cause()).endsWith("Map state input must be an array but was: " + json("{'a':1}"));
    }
}
