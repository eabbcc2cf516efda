package dev.statewright.app.run.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.run.live.RunFixture;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.start.InputChoice;
import dev.statewright.app.session.Notices;
import dev.statewright.model.run.StateStatus;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.archive.ExecutionArchive;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.archive.JournaledExecutions;
import dev.statewright.runtime.cloud.CloudOptions;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionsViewModelTest {

    private final Notices notices = new Notices();

    @TempDir
    Path workspace;

    private final RunFixture fixture = new RunFixture();
    private ExecutionsViewModel executions;

    private ExecutionsViewModel open(RunFixture run, String machine) {
        return new ExecutionsViewModel(
                new ExecutionArchive(workspace),
                new WorkspaceExecutions(WorkspaceClouds.inMemory().share(empty()), Runnable::run),
                notices,
                () -> machine,
                run.run,
                Runnable::run,
                Runnable::run);
    }

    private Workspace empty() {
        return new Workspace(workspace, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
    }

    @BeforeEach
    void runOnce() {
        executions = open(fixture, "Hello");
        fixture.start();
        fixture.passThrough();
        fixture.pulse.pass(1_000);
    }

    @Test
    void anExecutionThatEndsIsListedAndOffersItsInput() {
        assertThat(executions.executions()).extracting(ExecutionSummary::name).containsExactly("first");
        assertThat(executions.inputs()).containsExactly(new InputChoice.OfExecution("first", "{}"));
    }

    @Test
    void afterARestartItIsStillThereAndIsShownInItsColours() {
        RunFixture restarted = new RunFixture();
        ExecutionsViewModel again = open(restarted, "Hello");
        again.refresh();
        again.show(again.executions().getFirst());

        assertThat(restarted.run.phase()).isEqualTo(RunPhase.ENDED);
        assertThat(restarted.run.events()).hasSize(6);
        assertThat(restarted.status(RunFixture.WORLD)).isEqualTo(StateStatus.SUCCEEDED);
    }

    /** The services keep what others began; a window that opens the folder again looks without them. */
    @Test
    void whatOthersBeganInAnEarlierWindowIsListedWithoutTheServicesAndShownWithThem() throws Exception {
        Files.writeString(workspace.resolve("template.yaml"), """
                Resources:
                  Greet:
                    Type: AWS::Serverless::StateMachine
                    Properties: {Name: Greet, DefinitionUri: greet.asl.json}
                """);
        Files.writeString(
                workspace.resolve("greet.asl.json"),
                "{\"StartAt\":\"Hi\",\"States\":{\"Hi\":{\"Type\":\"Pass\",\"Result\":1,\"End\":true}}}");
        Workspace template = Workspace.open(workspace.resolve("template.yaml"));
        Path data = workspace.resolve(".statewright/cloud");
        try (LocalCloud earlier = LocalCloud.open(template, CloudOptions.DEFAULT.withData(data))) {
            earlier.begin();
            earlier.services()
                    .call(
                            ServiceName.STATES,
                            "StartExecution",
                            Json.NODES
                                    .objectNode()
                                    .put("stateMachineArn", earlier.machineArn("Greet"))
                                    .put("name", "outside")
                                    .put("input", "{\"n\":1}"));
            while (JournaledExecutions.of(data, "Greet", 9).stream()
                    .noneMatch(each -> each.status() == ExecutionStatus.SUCCEEDED)) {
                Thread.sleep(5);
            }
        }

        WorkspaceClouds clouds = WorkspaceClouds.besideTemplates();
        WorkspaceCloud cloud = clouds.share(template);
        RunFixture restarted = new RunFixture();
        ExecutionsViewModel again = new ExecutionsViewModel(
                new ExecutionArchive(workspace),
                new WorkspaceExecutions(cloud, Runnable::run),
                notices,
                () -> "Greet",
                restarted.run,
                Runnable::run,
                Runnable::run);
        again.refresh();

        assertThat(again.executions())
                .extracting(
                        ExecutionSummary::name,
                        ExecutionSummary::status,
                        each -> each.output().orElse(""))
                .containsExactly(tuple("outside", ExecutionStatus.SUCCEEDED, "1"));
        assertThat(cloud.opened()).isEmpty();

        again.show(again.executions().getFirst());
        restarted.pulse.pass(1_000);
        assertThat(restarted.run.history()).hasSize(4);
        assertThat(again.problemProperty().get()).isEmpty();
        again.close();
        cloud.opened().orElseThrow().close();
    }

    @Test
    void executionsOfAnotherWorkflowAreNotListed() {
        ExecutionsViewModel other = open(new RunFixture(), "Other");
        other.refresh();

        assertThat(other.executions()).isEmpty();
    }

    @Test
    void anExecutionWhoseFileIsGoneSaysSo() throws IOException {
        try (var files = Files.list(workspace.resolve(".statewright/executions"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        executions.show(executions.executions().getFirst());

        assertThat(executions.problemProperty().get()).contains("is not kept any more");
    }

    @Test
    void theHistoryOfTheRunThatIsShownIsWrittenAndReadAgain() throws IOException {
        Path file = workspace.resolve(executions.exportName().orElseThrow());
        executions.export(file);

        assertThat(file.getFileName()).hasToString("first.history.json");
        assertThat(HistoryFile.read(Files.readString(file)).getFirst().events()).isEqualTo(fixture.run.history());
    }
}
