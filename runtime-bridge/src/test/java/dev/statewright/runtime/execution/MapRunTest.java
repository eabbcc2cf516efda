package dev.statewright.runtime.execution;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.MapRunStatus;
import dev.statewright.runtime.maprun.RunCounts;
import dev.statewright.runtime.s3.MemoryObjectStore;
import dev.statewright.runtime.task.ObjectStoreBackend;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskRouter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapRunTest {
    private static final String PASS = "'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}";
    private static final String TASK =
            "'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:lambda:r:1:function:f','End':true}}";
    private static final String WAIT = "'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':400,'End':true}}";

    private static String map(String type, String fields, String processor) {
        return "'M':{'Type':'Map','Label':'L','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'"
                + type + "'}," + processor + "}," + fields + "'End':true}";
    }

    private static Workflow workflow(String fields, String processor) {
        return Workflow.of("M", map("STANDARD", fields, processor));
    }

    /** A function that fails for such inputs and otherwise gives its input back. */
    private static TaskBackend failingFor(String... inputs) {
        return (request, completion) -> {
            if (List.of(inputs).contains(request.input().text())) {
                completion.failed("Boom", "of " + request.input().text());
            } else {
                completion.succeeded(request.input());
            }
        };
    }

    private static MapRunRecord mapRun(Workflow.Run run) {
        return run.shell().mapRuns().runs().getFirst();
    }

    private static List<ChildRecord> children(Workflow.Run run) {
        return run.shell().mapRuns().children(mapRun(run).arn(), null, 0, 1_000);
    }

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
    void theFieldsOfAnObjectAreItems() {
        String selector = "'ItemSelector':{'k.$':'$$.Map.Item.Key','v.$':'$$.Map.Item.Value','i.$':'$$.Map.Item.Index',"
                + "'s.$':'$$.Map.Item.Source'},";
        assertThat(workflow(selector, PASS).run("{'a':1,'b':[2]}").outputText())
                .isEqualTo(json("[{'k':'a','v':1,'i':0,'s':'STATE_DATA'},{'k':'b','v':[2],'i':1,'s':'STATE_DATA'}]"));
        assertThat(workflow("", PASS).run("{'a':1}").outputText()).isEqualTo(json("[{'Key':'a','Value':1}]"));
    }

    private static final String WRITER = "'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject',"
            + "'Parameters':{'Bucket':'out','Prefix':'jobs'}},";

    private static TaskBackend with(MemoryObjectStore store, TaskBackend tasks) {
        TaskBackend functions = new TaskBackend() {
            @Override
            public boolean answers(TaskRequest request) {
                return request.resource() instanceof TaskResource.LambdaFunction;
            }

            @Override
            public void start(TaskRequest request, TaskCompletion completion) {
                tasks.start(request, completion);
            }
        };
        return new TaskRouter(List.of(new ObjectStoreBackend(store), functions));
    }

    @Test
    void resultsAreWrittenWithAManifest() {
        MemoryObjectStore store = new MemoryObjectStore();
        Workflow.Run run = workflow(WRITER + "'ToleratedFailurePercentage':50,", TASK)
                .with(with(store, failingFor("2")))
                .run("[1,2,3]");
        String arn = mapRun(run).arn();
        String folder = "jobs/" + arn.substring(arn.lastIndexOf(':') + 1) + "/";
        assertThat(run.outputText())
                .isEqualTo(json("{'MapRunArn':'" + arn + "','ResultWriterDetails':{'Bucket':'out','Key':'" + folder
                        + "manifest.json'}}"));
        String succeeded = store.text("out", folder + "SUCCEEDED_0.json");
        String failed = store.text("out", folder + "FAILED_0.json");
        assertThat(store.text("out", folder + "manifest.json"))
                .isEqualTo(json("{'DestinationBucket':'out','MapRunArn':'" + arn + "','ResultFiles':{'FAILED':[{'Key':'"
                        + folder + "FAILED_0.json','Size':" + failed.length() + "}],'PENDING':[],'SUCCEEDED':[{'Key':'"
                        + folder + "SUCCEEDED_0.json','Size':" + succeeded.length() + "}]}}"));
        JsonNode first = Json.readTrusted(succeeded).get(0);
        ChildRecord child = children(run).getFirst();
        assertThat(first.properties())
                .extracting(field -> field.getKey())
                .containsExactly(
                        "ExecutionArn",
                        "Input",
                        "InputDetails",
                        "Name",
                        "Output",
                        "OutputDetails",
                        "RedriveCount",
                        "RedriveStatus",
                        "RedriveStatusReason",
                        "StartDate",
                        "StateMachineArn",
                        "Status",
                        "StopDate");
        assertThat(first.path("ExecutionArn").asText()).isEqualTo(child.arn());
        assertThat(first.path("Input").asText()).isEqualTo("1");
        assertThat(Json.readTrusted(failed).get(0).path("Error").asText()).isEqualTo("Boom");
    }

    @Test
    void aPrefixThatIsNullIsNone() {
        Workflow.Run run = workflow(WRITER.replace("'jobs'", "null"), PASS)
                .with(with(new MemoryObjectStore(), failingFor("none")))
                .run("[1]");
        String arn = mapRun(run).arn();
        assertThat(run.outputText())
                .isEqualTo(json("{'MapRunArn':'" + arn + "','ResultWriterDetails':{'Bucket':'out','Key':'"
                        + arn.substring(arn.lastIndexOf(':') + 1) + "/manifest.json'}}"));
    }

    @Test
    void whatWasNeverStartedIsListedAsPending() {
        MemoryObjectStore store = new MemoryObjectStore();
        Workflow.Run run = workflow(WRITER + "'MaxConcurrency':1,", TASK)
                .with(with(store, failingFor("1")))
                .run("[1,2,3]");
        String arn = mapRun(run).arn();
        String folder = "jobs/" + arn.substring(arn.lastIndexOf(':') + 1) + "/";
        assertThat(run.outcome().error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(Json.readTrusted(store.text("out", folder + "PENDING_0.json")))
                .extracting(child ->
                        child.path("Input").asText() + child.path("Status").asText())
                .containsExactly("2PENDING", "3PENDING");
        assertThat(mapRun(run).itemCounts()).isEqualTo(new RunCounts(2, 0, 0, 1, 0, 0, 3, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPACT | JSON  | [[1,2],[3]]",
                "FLATTEN | JSON  | [1,2,3]",
                "COMPACT | JSONL | [1,2]~[3]~",
                "FLATTEN | JSONL | 1~2~3~"
            })
    void resultsCanBeTransformed(String transformation, String type, String expected) {
        MemoryObjectStore store = new MemoryObjectStore();
        String writer = WRITER.replace(
                "'Parameters'",
                "'WriterConfig':{'Transformation':'" + transformation + "','OutputType':'" + type + "'},'Parameters'");
        Workflow.Run run =
                workflow(writer, PASS).with(with(store, failingFor())).run("[[1,2],[3]]");
        String arn = mapRun(run).arn();
        assertThat(store.text(
                        "out",
                        "jobs/" + arn.substring(arn.lastIndexOf(':') + 1) + "/SUCCEEDED_0."
                                + (type.equals("JSON") ? "json" : "jsonl")))
                .isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void resultsCanBeTransformedWithoutBeingWritten() {
        String writer = "'ResultWriter':{'WriterConfig':{'Transformation':'FLATTEN','OutputType':'JSON'}},";
        assertThat(workflow(writer, PASS).run("[[1,2],[3],4]").outputText()).isEqualTo("[1,2,3,4]");
    }

    @Test
    void aStoreThatIsMissingFailsTheRun() {
        Workflow.Run run = workflow(WRITER, PASS).run("[1]");
        assertThat(run.types()).endsWith("MapRunFailed", "MapStateFailed", "ExecutionFailed");
        assertThat(run.outcome().error()).isEqualTo("States.ResultWriterFailed");
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
