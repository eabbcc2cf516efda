package dev.statewright.runtime.execution;

import static dev.statewright.runtime.Workflow.json;
import static dev.statewright.runtime.execution.MapWorkflow.PASS;
import static dev.statewright.runtime.execution.MapWorkflow.TASK;
import static dev.statewright.runtime.execution.MapWorkflow.WAIT;
import static dev.statewright.runtime.execution.MapWorkflow.children;
import static dev.statewright.runtime.execution.MapWorkflow.failingFor;
import static dev.statewright.runtime.execution.MapWorkflow.map;
import static dev.statewright.runtime.execution.MapWorkflow.mapRun;
import static dev.statewright.runtime.execution.MapWorkflow.with;
import static dev.statewright.runtime.execution.MapWorkflow.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.MapRunStatus;
import dev.statewright.runtime.maprun.RunCounts;
import dev.statewright.runtime.s3.MemoryObjectStore;
import dev.statewright.runtime.task.TaskBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapRunTest {
    @Test
    void aChildIsAnExecutionOfItsOwn() {
        Workflow.Run run = workflow("", PASS).run("[{'a':1}]");
        ChildRecord child = children(run).getFirst();
        assertThat(mapRun(run).arn()).startsWith("arn:aws:states:us-east-1:123456789012:mapRun:Test/L:");
        assertThat(child.arn()).isEqualTo("arn:aws:states:us-east-1:123456789012:execution:Test/L:" + child.name());
        assertThat(child.machineArn()).isEqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:Test/L");
        assertThat(child.status()).isEqualTo(ChildStatus.SUCCEEDED);
        assertThat(run.shell().mapRuns().child(child.arn()).orElseThrow().name())
                .isEqualTo(child.name());
        assertThat(child.history())
                .extracting(event -> event.id() + "<" + event.previousEventId() + " "
                        + event.type().word())
                .containsExactly(
                        "1<0 ExecutionStarted",
                        "2<0 PassStateEntered",
                        "3<2 PassStateExited",
                        "4<3 ExecutionSucceeded");
    }

    @Test
    void aChildSeesItsOwnContextAndNoVariablesFromOutside() {
        String child = "'StartAt':'P','States':{'P':{'Type':'Pass','Parameters':{'c.$':'$$'},'End':true}}";
        Workflow.Run run = workflow("", child).run("[7]");
        JsonNode context = run.output().get(0).get("c");
        ChildRecord record = children(run).getFirst();
        assertThat(context.path("Execution").path("Id").asText()).isEqualTo(record.arn());
        assertThat(context.path("Execution").path("Input").intValue()).isEqualTo(7);
        assertThat(context.path("StateMachine").path("Name").asText()).isEqualTo("Test/L");
        assertThat(context.has("Map")).isFalse();
    }

    @Test
    void theRunCountsItemsAndExecutions() {
        Workflow.Run run = workflow("'ItemBatcher':{'MaxItemsPerBatch':2},'ToleratedFailurePercentage':70,", TASK)
                .with(failingFor(json("{'Items':[3]}")))
                .run("[1,2,3]");
        MapRunRecord record = mapRun(run);
        assertThat(record.status()).isEqualTo(MapRunStatus.SUCCEEDED);
        assertThat(record.itemCounts()).isEqualTo(new RunCounts(0, 0, 2, 1, 0, 0, 3, 3, 0, 0));
        assertThat(record.executionCounts()).isEqualTo(new RunCounts(0, 0, 1, 1, 0, 0, 2, 2, 0, 0));
        assertThat(run.outputText())
                .isEqualTo(json("[{'Items':[1,2]},{'Status':'FAILED','Error':'Boom','Cause':'of {\\'Items\\':[3]}'}]"
                        .replace("\\'", "\\\"")));
    }

    @Test
    void expressChildrenEndAfterFiveMinutes() {
        Workflow.Run run = Workflow.of("M", map("EXPRESS", "'ToleratedFailureCount':1,", WAIT))
                .run("[1]");
        ChildRecord child = children(run).getFirst();
        assertThat(child.arn()).startsWith("arn:aws:states:us-east-1:123456789012:express:Test/L:");
        assertThat(child.status()).isEqualTo(ChildStatus.TIMED_OUT);
        assertThat(mapRun(run).itemCounts().timedOut()).isEqualTo(1);
        assertThat(run.outputText()).isEqualTo(json("[{'Status':'TIMED_OUT','Error':'States.Timeout'}]"));
    }

    @Test
    void noMoreChildrenRunAtOnceThanMaxConcurrencySays() {
        List<Integer> running = new ArrayList<>();
        int[] now = {0};
        TaskBackend counting = (request, completion) -> {
            running.add(++now[0]);
            new Thread(() -> {
                        synchronized (running) {
                            now[0]--;
                        }
                        completion.succeeded(request.input());
                    })
                    .start();
        };
        workflow("'MaxConcurrency':2,", TASK).with(counting).run("[1,2,3,4,5,6]");
        assertThat(running).hasSize(6).allMatch(count -> count <= 2);
    }

    @Test
    void theFieldsOfAnObjectAreItems() {
        String selector = "'ItemSelector':{'k.$':'$$.Map.Item.Key','v.$':'$$.Map.Item.Value','i.$':'$$.Map.Item.Index',"
                + "'s.$':'$$.Map.Item.Source'},";
        assertThat(workflow(selector, PASS).run("{'a':1,'b':[2]}").outputText())
                .isEqualTo(json("[{'k':'a','v':1,'i':0,'s':'STATE_DATA'},{'k':'b','v':[2],'i':1,'s':'STATE_DATA'}]"));
        assertThat(workflow("", PASS).run("{'a':1}").outputText()).isEqualTo(json("[{'Key':'a','Value':1}]"));
    }

    @Test
    void aResultThatIsTooLargeForAStateFailsIt() {
        String large = "\"" + "x".repeat(70_000) + "\"";
        String input = "[" + large + "," + large + "," + large + "]";
        String reader = "'ItemsPath':'$.l','ItemSelector':{'a.$':'$$.Map.Item.Value','b.$':'$$.Map.Item.Value'},";
        Workflow.Run run = workflow(reader, PASS).run("{\"l\":" + input + "}");
        assertThat(run.outcome().error()).isEqualTo("States.DataLimitExceeded");
    }

    private static final String READER = "'ItemReader':{'Resource':'arn:aws:states:::s3:getObject','ReaderConfig':{"
            + "'InputType':'JSONL'},'Parameters':{'Bucket':'in','Key':'k'}},";

    private static MemoryObjectStore numbers(int many) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < many; i++) {
            lines.append(i).append('\n');
        }
        return new MemoryObjectStore().put("in", "k", lines.toString());
    }

    @Test
    void manyItemsAreReadInChunksAndKeepTheirOrder() {
        Workflow.Run run = workflow(READER + "'MaxConcurrency':7,'ItemBatcher':{'MaxItemsPerBatch':1000},", PASS)
                .with(with(numbers(2_500), failingFor()))
                .run("{}");
        assertThat(run.output()).hasSize(3);
        assertThat(run.output().get(2).path("Items")).hasSize(500);
        assertThat(run.output().get(2).path("Items").get(499).intValue()).isEqualTo(2_499);
    }

    @Test
    void theJournalReplaysARunWhoseItemsWereForgotten() {
        Workflow workflow = workflow(READER, TASK).with(with(numbers(3_000), failingFor()));
        Workflow.Run run = workflow.run("{}");
        Execution again =
                Execution.replay(workflow.plan(), Workflow.IDENTITY, run.shell().journal());
        while (again.outcome().isEmpty() && again.advance(1_000)) {
            // goes on to the end
        }
        again.log().publish();
        assertThat(again.log().snapshot()).isEqualTo(run.history());
    }

    @Test
    void childrenMayHaveMapRunsOfTheirOwn() {
        String inner = "'StartAt':'N','States':{'N':{'Type':'Map','Label':'I','ItemProcessor':{'ProcessorConfig':{"
                + "'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'}," + PASS + "},'End':true}}";
        Workflow.Run run = workflow("", inner).run("[[1,2],[3]]");
        assertThat(run.outputText()).isEqualTo("[[1,2],[3]]");
        List<MapRunRecord> runs = run.shell().mapRuns().runs();
        assertThat(runs).hasSize(3);
        assertThat(runs.get(1).executionArn())
                .isEqualTo(children(run).getFirst().arn());
        assertThat(runs.get(1).arn()).startsWith("arn:aws:states:us-east-1:123456789012:mapRun:Test/L/I:");
    }
}
