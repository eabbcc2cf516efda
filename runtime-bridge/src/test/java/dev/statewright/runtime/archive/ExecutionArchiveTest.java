package dev.statewright.runtime.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.service.ExecutionStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionArchiveTest {

    private static final String EVENTS = """
            {"events": [
              {"timestamp": "2025-03-01T10:00:00.123Z", "type": "ExecutionStarted", "id": 1, "previousEventId": 0,
               "executionStartedEventDetails": {"input": "{ \\"a\\": 1 }", "inputDetails": {"truncated": false},
                 "roleArn": "arn:aws:iam::123456789012:role/statewright"}},
              {"timestamp": "2025-03-01T10:00:00.124Z", "type": "ExecutionFailed", "id": 2, "previousEventId": 0,
               "executionFailedEventDetails": {"error": "Boom", "cause": "on purpose"}}]}""";

    @TempDir
    Path workspace;

    @Test
    void nothingIsMadeBeforeTheFirstRun() {
        assertThat(new ExecutionArchive(workspace).list()).isEmpty();
        assertThat(workspace).isEmptyDirectory();
    }

    @Test
    void whatIsKeptIsLoadedAsItWas() throws Exception {
        KeptExecution execution = execution("one", 0);
        new ExecutionArchive(workspace).keep(execution);
        ExecutionArchive again = new ExecutionArchive(workspace);
        assertThat(again.list()).containsExactly(execution.summary());
        assertThat(again.load(execution.summary().arn())).isEqualTo(execution);
    }

    @Test
    void gitLeavesTheArchiveAlone() throws Exception {
        new ExecutionArchive(workspace).keep(execution("one", 0));
        assertThat(workspace.resolve(".statewright/.gitignore")).hasContent("*");
    }

    @Test
    void theNewestComeFirstAndTheOldestGo() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace, 2);
        archive.keep(execution("one", 0));
        archive.keep(execution("three", 2));
        archive.keep(execution("two", 1));
        assertThat(archive.list()).extracting(ExecutionSummary::name).containsExactly("three", "two");
        assertThatThrownBy(() -> archive.load(arn("one")))
                .isInstanceOf(ArchiveUnusable.class)
                .hasMessage("The execution " + arn("one") + " is not kept any more: only the latest 2 are.");
    }

    @Test
    void aDamagedFileDoesNotHideTheOthers() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        archive.keep(execution("one", 0));
        Files.writeString(workspace.resolve(".statewright/executions/000000000000000-x.json"), "{\"execution\": {");
        assertThat(archive.list()).extracting(ExecutionSummary::name).containsExactly("one");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInOneSentence() throws Exception {
        Files.writeString(workspace.resolve(".statewright"), "in the way");
        assertThatThrownBy(() -> new ExecutionArchive(workspace).keep(execution("one", 0)))
                .isInstanceOf(ArchiveUnusable.class)
                .hasMessage("The execution one cannot be kept: check that "
                        + workspace.resolve(".statewright/executions") + " may be written.");
    }

    private static KeptExecution execution(String name, int minute) {
        Instant start = Instant.parse("2025-03-01T10:00:00.123Z").plusSeconds(60L * minute);
        return new KeptExecution(
                new ExecutionSummary(
                        arn(name),
                        name,
                        "Call centre",
                        ExecutionStatus.FAILED,
                        start,
                        Optional.of(start.plusMillis(1)),
                        "{ \"a\": 1 }",
                        Optional.empty(),
                        Optional.of("Boom"),
                        Optional.of("on purpose")),
                "{\n  \"StartAt\": \"A\"\n}\n",
                List.copyOf(HistoryJson.read(EVENTS)));
    }

    private static String arn(String name) {
        return "arn:aws:states:us-east-1:123456789012:execution:Call:" + name;
    }
}
