package dev.statewright.runtime.execution;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import org.junit.jupiter.api.Test;

class DistributedMapTest {
    private static String map(String fields, String processor) {
        return "'M':{'Type':'Map','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},"
                + processor + "}," + fields + "'End':true}";
    }

    private static final String PASS = "'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}";
    private static final String FAIL_ODD = "'StartAt':'C','States':{'C':{'Type':'Choice','Choices':[{'Variable':'$',"
            + "'NumericEquals':2,'Next':'S'}],'Default':'F'},'S':{'Type':'Succeed'},'F':{'Type':'Fail'}}";

    private static TaskBackend file(String body) {
        return (request, completion) ->
                completion.succeeded(Payload.of(Json.NODES.objectNode().put("Body", body)));
    }

    @Test
    void aMapRunHasNoEventsOfItsChildren() {
        assertThat(Workflow.of("M", map("", PASS)).run("[1,2]").events())
                .containsExactly(
                        "1<0 ExecutionStarted",
                        "2<0 MapStateEntered",
                        "3<2 MapStateStarted",
                        "4<3 MapRunStarted",
                        "5<4 MapRunSucceeded",
                        "6<5 MapStateSucceeded",
                        "7<4 MapStateExited",
                        "8<7 ExecutionSucceeded");
    }

    @Test
    void csvRowsBecomeItems() {
        String reader = "'ItemReader':{'Resource':'arn:aws:states:::s3:getObject','ReaderConfig':{'InputType':'CSV',"
                + "'CSVHeaderLocation':'FIRST_ROW','CSVDelimiter':'SEMICOLON','MaxItems':2},'Parameters':{}},";
        assertThat(Workflow.of("M", map(reader, PASS))
                        .with(file("a;b\r\n1;\"x;\"\"y\"\"\nz\"\n2\n3;4\n"))
                        .run("{}")
                        .outputText())
                .isEqualTo("[{\"a\":\"1\",\"b\":\"x;\\\"y\\\"\\nz\"},{\"a\":\"2\",\"b\":\"\"}]");
    }

    @Test
    void linesOfJsonBecomeItems() {
        String reader = "'ItemReader':{'Resource':'arn:aws:states:::s3:getObject','ReaderConfig':{'InputType':'JSONL'},"
                + "'Parameters':{}},";
        assertThat(Workflow.of("M", map(reader, PASS))
                        .with(file("{\"a\":1}\n\n[2]\n"))
                        .run("{}")
                        .outputText())
                .isEqualTo(json("[{'a':1},[2]]"));
    }

    @Test
    void aFileThatCannotBeReadFailsTheMapRun() {
        String reader = "'ItemReader':{'Resource':'arn:aws:states:::s3:getObject','ReaderConfig':{'InputType':'JSON'},"
                + "'Parameters':{}},";
        Workflow.Run run =
                Workflow.of("M", map(reader, PASS)).with(file("{oops")).run("{}");
        assertThat(run.types()).endsWith("MapRunStarted", "MapRunFailed", "MapStateFailed", "ExecutionFailed");
        assertThat(run.outcome().error()).isEqualTo("States.ItemReaderFailed");
    }

    @Test
    void batchesHoldSoManyItems() {
        String batcher = "'ItemBatcher':{'MaxItemsPerBatch':2,'BatchInput':{'of.$':'$.name'}},'ItemsPath':'$.l',";
        assertThat(Workflow.of("M", map(batcher, PASS))
                        .run("{'name':'n','l':[1,2,3]}")
                        .outputText())
                .isEqualTo(json("[{'BatchInput':{'of':'n'},'Items':[1,2]},{'BatchInput':{'of':'n'},'Items':[3]}]"));
    }

    @Test
    void failuresWithinTheToleranceStandInTheResult() {
        assertThat(Workflow.of("M", map("'ToleratedFailurePercentage':70,", FAIL_ODD))
                        .run("[1,2,3]")
                        .outputText())
                .isEqualTo(json("[{'Status':'FAILED'},2,{'Status':'FAILED'}]"));
    }

    @Test
    void oneFailureTooManyFailsTheState() {
        Workflow.Run run =
                Workflow.of("M", map("'ToleratedFailureCount':1,", FAIL_ODD)).run("[1,2,3]");
        assertThat(run.types()).endsWith("MapRunFailed", "MapStateFailed", "ExecutionFailed");
        assertThat(run.outcome().error()).isEqualTo("States.ExceedToleratedFailureThreshold");
    }
}
