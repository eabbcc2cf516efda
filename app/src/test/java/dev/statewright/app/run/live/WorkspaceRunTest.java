package dev.statewright.app.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.run.executions.WorkspaceExecutions;
import dev.statewright.app.run.start.StartRequest;
import dev.statewright.app.run.task.WaitingTask;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Watching;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the window are runs of the workspace: rules, clients and other workflows take part in them. */
class WorkspaceRunTest {

    @TempDir
    Path folder;

    private final WorkspaceClouds clouds = WorkspaceClouds.inMemory();
    private WorkspaceCloud cloud;
    private WorkspaceLauncher launcher;

    @BeforeEach
    void openWorkspace() throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Shop: {Type: AWS::Events::EventBus, Properties: {Name: shop}}
                  Asking:
                    Type: AWS::Serverless::StateMachine
                    Properties: {Name: Asking, DefinitionUri: asking.asl.json}
                  Counting:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Name: Counting
                      DefinitionUri: counting.asl.json
                      Events:
                        Asked:
                          Type: EventBridgeRule
                          Properties: {EventBusName: shop, Pattern: {detail-type: [asked]}}
                """);
        Files.writeString(folder.resolve("counting.asl.json"), """
                {"StartAt": "Count", "States": {"Count": {"Type": "Pass", "Result": 1, "End": true}}}
                """);
        Path asking = Files.writeString(folder.resolve("asking.asl.json"), asking());
        cloud = clouds.share(Workspace.open(folder));
        launcher = new WorkspaceLauncher(cloud, () -> Optional.of(asking), Map::of, () -> false, Watching.NONE);
    }

    @AfterEach
    void closeWorkspace() {
        clouds.release(cloud);
    }

    private static String asking() {
        return """
                {"StartAt": "Ask", "States": {"Ask": {"Type": "Task",
                  "Resource": "arn:aws:states:::events:putEvents.waitForTaskToken",
                  "Parameters": {"Entries": [{"Source": "test", "DetailType": "asked", "EventBusName": "shop",
                    "Detail": {"token.$": "$$.Task.Token"}}]}, "End": true}}}
                """;
    }

    private LaunchedRun launch() throws RunRefused {
        return launcher.launch(new StartRequest(
                AslDocument.of(asking()), "{}", Optional.of("first"), ClockMode.REAL, Optional.empty()));
    }

    private static <T> T await(java.util.concurrent.Callable<Optional<T>> wanted) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < patience) {
            Optional<T> found = wanted.call();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("it did not come about");
    }

    @Test
    void lookingAtAFolderOpensNoServices() {
        assertThat(cloud.opened()).isEmpty();
    }

    @Test
    void aClientOfTheWorkspaceAnswersTheTokenThatTheWindowsRunWaitsFor() throws Exception {
        LaunchedRun launched = launch();
        WaitingTask task = await(() -> launched.waiting().of("Ask").stream().findFirst());
        LocalCloud services = cloud.opened().orElseThrow();

        ObjectNode list = Json.NODES
                .objectNode()
                .put("stateMachineArn", services.machineArn("Asking"))
                .put("statusFilter", "RUNNING");
        assertThat(services.states().call("ListExecutions", list).findValuesAsText("name"))
                .containsExactly("first");
        services.states()
                .call(
                        "SendTaskSuccess",
                        Json.NODES.objectNode().put("taskToken", task.token()).put("output", "{\"orderId\":1}"));

        RunningExecution run = launched.execution().result().get(20, TimeUnit.SECONDS);
        assertThat(run.output()).contains("{\"orderId\":1}");
        assertThat(launched.waiting().of("Ask")).isEmpty();
    }

    @Test
    void anExecutionThatARuleBeganIsListedAndCanBeLookedAt() throws Exception {
        WorkspaceExecutions others = new WorkspaceExecutions(cloud, Runnable::run);
        launch();

        ExecutionSummary counted = await(() -> others.of("Counting").stream()
                .filter(each -> each.status() == ExecutionStatus.SUCCEEDED)
                .findFirst());
        LaunchedRun shown = others.execution(counted.arn()).orElseThrow();
        assertThat(shown.guest()).isTrue();
        assertThat(shown.document().machine().states()).hasSize(1);
        assertThat(others.of("Asking")).isEmpty();
        others.close();
    }

    @Test
    void documentsOfOneFolderShareItsServicesAndAnotherFolderHasItsOwn() throws Exception {
        WorkspaceCloud again = clouds.share(Workspace.open(folder));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.asl.json"), asking());
        WorkspaceCloud other = clouds.share(Workspace.open(elsewhere));

        assertThat(again).isSameAs(cloud);
        assertThat(other).isNotSameAs(cloud);
        assertThat(List.of(again.open(), other.open())).doesNotHaveDuplicates();
        clouds.release(again);
        clouds.release(other);
        assertThat(cloud.opened()).isPresent();
    }
}
