package dev.statewright.runtime.examples;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.Substitutions;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.activity.ActivityQueues;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An example's folder, opened as the studio opens it, and run in virtual time. */
final class Example implements AutoCloseable {

    private final Workspace workspace;
    private final WorkflowEntry workflow;
    private final AslDocument document;
    private final FunctionRuntime functions;
    final ActivityQueues activities = new ActivityQueues();

    Example(String folder) throws UnreadableWorkspace, IOException {
        workspace = Workspace.open(Path.of("..", "examples", folder));
        workflow = workspace.workflows().getFirst();
        Substitutions definition = Substitutions.apply(Files.readString(workflow.file()), workflow.substitutions());
        if (!definition.unresolved().isEmpty()) {
            throw new AssertionError(folder + " leaves open " + definition.unresolved());
        }
        document = AslDocument.of(definition.text());
        functions = new FunctionRuntime(workspace);
    }

    AslDocument document() {
        return document;
    }

    /** Runs it to its end with the functions of its template. */
    RunningExecution run(String input) {
        return ended(start(input, List.of()));
    }

    /** Runs it to its end in a case of its mock file. */
    RunningExecution run(String input, String testCase) {
        MockFile mocks = MockFile.read(workspace.root().resolve("mocks.json"));
        return ended(start(input, List.of(new MockBackend(mocks.testCase(workflow.name(), testCase)))));
    }

    RunningExecution start(String input, List<TaskBackend> first) {
        List<TaskBackend> backends = new ArrayList<>(first);
        backends.add(functions);
        backends.add(activities);
        return new ExecutionService()
                .start(new ExecutionRequest(
                        workflow.name(),
                        "arn:aws:states:us-east-1:123456789012:stateMachine:" + workflow.name(),
                        document.machine(),
                        input,
                        Optional.empty(),
                        MachineType.STANDARD,
                        ClockMode.VIRTUAL,
                        new TaskRouter(backends)));
    }

    static RunningExecution ended(RunningExecution execution) {
        try {
            return execution.result().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("It did not end: " + execution.history(), e);
        }
    }

    /** The names of the states in the order in which they were entered. */
    static List<String> way(RunningExecution execution) {
        return execution.history().stream()
                .filter(event -> event.type().entersState())
                .map(HistoryEvent::stateName)
                .map(Optional::orElseThrow)
                .toList();
    }

    @Override
    public void close() {
        functions.close();
    }
}
