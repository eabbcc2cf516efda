package dev.statewright.runtime.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        ExecutionArchive archive = new ExecutionArchive(workspace, new Retention(2, Retention.ALWAYS));
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

    @Test
    void executionsAreFoundByNameStatusTimeAndTextInTheirData() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        archive.keep(execution("one", 0));
        archive.keep(execution("other", 5));
        Instant first = execution("one", 0).summary().start();
        assertThat(archive.find(ExecutionQuery.ALL.named("ONE"))).hasSize(1);
        assertThat(archive.find(ExecutionQuery.ALL.withStatus(ExecutionStatus.FAILED)))
                .hasSize(2);
        assertThat(archive.find(ExecutionQuery.ALL.withStatus(ExecutionStatus.SUCCEEDED)))
                .isEmpty();
        assertThat(archive.find(ExecutionQuery.ALL.between(first, first.plusSeconds(1))))
                .extracting(ExecutionSummary::name)
                .containsExactly("one");
        assertThat(archive.find(ExecutionQuery.ALL.containing("\"A\": 1"))).hasSize(2);
        assertThat(archive.find(ExecutionQuery.ALL.containing("PURPOSE").named("other")))
                .hasSize(1);
        assertThat(archive.find(ExecutionQuery.ALL.ofMachine("Another"))).isEmpty();
    }

    @Test
    void whatMatchesIsClearedAndTheRestStays() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        archive.keep(execution("one", 0));
        archive.keep(execution("two", 1));
        assertThat(archive.clear(ExecutionQuery.ALL.named("one"))).isEqualTo(1);
        assertThat(archive.list()).extracting(ExecutionSummary::name).containsExactly("two");
        assertThat(archive.clear(ExecutionQuery.ALL)).isEqualTo(1);
        assertThat(archive.list()).isEmpty();
    }

    @Test
    void whatIsTooOldGoesWhenAnotherIsKept() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace, new Retention(10, Duration.ofDays(1)));
        archive.keep(execution("old", 0));
        assertThat(archive.list()).isEmpty();
    }

    @Test
    void anExecutionThatRunsIsListedAndReplacedWhenItEnds() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        RunningExecution run = waiting();
        archive.follow(run, "M", "{}");
        assertThat(archive.list()).extracting(ExecutionSummary::status).containsExactly(ExecutionStatus.RUNNING);
        run.stop(null, null);
        archive.keep(KeptExecution.of(run.result().join(), "M", "{}"));
        assertThat(archive.list()).extracting(ExecutionSummary::status).containsExactly(ExecutionStatus.ABORTED);
    }

    @Test
    void anExecutionThatIsTakenUpAgainIsListedOnce() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        RunningExecution run = waiting();
        archive.keep(KeptExecution.of(run, "M", "{}"));
        archive.follow(run, "M", "{}");

        assertThat(archive.list())
                .extracting(ExecutionSummary::arn, ExecutionSummary::status)
                .containsExactly(tuple(run.arn(), ExecutionStatus.RUNNING));
        run.stop(null, null);
        archive.keep(KeptExecution.of(run.result().join(), "M", "{}"));
    }

    @Test
    void anExecutionWhoseProcessHasEndedIsFoundAsAbortedWithItsEventsSoFar() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        RunningExecution run = waiting();
        archive.follow(run, "M", "the definition");
        Path file = Files.list(workspace.resolve(".statewright/executions"))
                .findFirst()
                .orElseThrow();
        while (!Files.readString(file).contains("WaitStateEntered")) {
            Thread.sleep(5);
        }
        // another process, which is gone
        String left = Files.readString(file).replaceFirst("\"processStart\":\\d+", "\"processStart\":1");
        Files.writeString(file, left + "{\"timestamp\": \"2025-03-01T10");
        ExecutionArchive later = new ExecutionArchive(workspace);
        assertThat(later.list())
                .extracting(ExecutionSummary::name, ExecutionSummary::status)
                .containsExactly(tuple(run.name(), ExecutionStatus.ABORTED));
        assertThat(later.load(run.arn()).definition()).isEqualTo("the definition");
        assertThat(later.load(run.arn()).events()).isEqualTo(run.history());
        assertThat(Files.exists(file)).isFalse();
        run.stop(null, null);
    }

    @Test
    void anExecutionThatStoodStillHasLastedUntilItsProcessEnded() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        RunningExecution run = waiting();
        archive.follow(run, "M", "{}");
        Path file = Files.list(workspace.resolve(".statewright/executions"))
                .findFirst()
                .orElseThrow();
        FileTime before = Files.getLastModifiedTime(file);
        while (!Files.getLastModifiedTime(file)
                        .toInstant()
                        .isAfter(before.toInstant().plusMillis(1))
                || !Files.readString(file).contains("WaitStateEntered")) {
            Thread.sleep(5);
        }
        String left = Files.readString(file).replaceFirst("\"processStart\":\\d+", "\"processStart\":1");
        Matcher begun = Pattern.compile("\"begun\":(\\d+)").matcher(left);
        assertThat(begun.find()).isTrue();
        run.stop(null, null);
        run.result().join();
        Path moved = file.resolveSibling("1" + file.getFileName());
        Files.writeString(moved, left);
        Files.setLastModifiedTime(moved, FileTime.fromMillis(Long.parseLong(begun.group(1)) + 90_000));
        while (!Files.readString(file).contains("ExecutionAborted")) {
            Thread.sleep(5);
        }
        Files.delete(file);

        ExecutionSummary found = new ExecutionArchive(workspace).list().getFirst();
        assertThat(found.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(found.stop()).contains(found.start().plusSeconds(90));
    }

    @Test
    void anExecutionThatWasStoppedWhenItsWindowClosedIsFoundAsAborted() throws Exception {
        ExecutionArchive archive = new ExecutionArchive(workspace);
        RunningExecution run = waiting();
        archive.follow(run, "M", "{}");
        Path file = Files.list(workspace.resolve(".statewright/executions"))
                .findFirst()
                .orElseThrow();
        run.stop("Closed", null);
        while (!Files.readString(file).contains("ExecutionAborted")) {
            Thread.sleep(5);
        }
        ExecutionSummary summary = archive.list().getFirst();
        assertThat(summary.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(summary.error()).contains("Closed");
    }

    private static RunningExecution waiting() {
        RunningExecution run = new ExecutionService()
                .start(new ExecutionRequest(
                        "M",
                        "arn:aws:states:us-east-1:123456789012:stateMachine:M",
                        AslDocument.of("{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":1000,"
                                        + "\"End\":true}}}")
                                .machine(),
                        "{}",
                        Optional.empty(),
                        MachineType.STANDARD,
                        ClockMode.REAL,
                        (request, completion) -> {}));
        while (run.history().size() < 2) {
            Thread.onSpinWait();
        }
        return run;
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
