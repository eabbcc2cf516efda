package dev.statewright.runtime.execution;

import static dev.statewright.runtime.Workflow.json;
import static dev.statewright.runtime.execution.MapWorkflow.PASS;
import static dev.statewright.runtime.execution.MapWorkflow.TASK;
import static dev.statewright.runtime.execution.MapWorkflow.children;
import static dev.statewright.runtime.execution.MapWorkflow.failingFor;
import static dev.statewright.runtime.execution.MapWorkflow.mapRun;
import static dev.statewright.runtime.execution.MapWorkflow.with;
import static dev.statewright.runtime.execution.MapWorkflow.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.DescribedExecution;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.RunCounts;
import dev.statewright.runtime.s3.MemoryObjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapRunResultsTest {
    private static final String WRITER = "'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject',"
            + "'Parameters':{'Bucket':'out','Prefix':'jobs'}},";

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
                .containsExactlyElementsOf(DescribedExecution.FIELDS);
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
}
