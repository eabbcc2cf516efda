package dev.statewright.app.cli;

import dev.statewright.model.asl.State;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.runtime.activity.ActivityQueues;
import dev.statewright.runtime.cloud.aws.AwsTasks;
import dev.statewright.runtime.function.FunctionLog;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockedTestCase;
import dev.statewright.runtime.mock.SharedTestCase;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskRouter;
import dev.statewright.runtime.workspace.WorkspaceObjects;
import dev.statewright.runtime.workspace.WorkspaceStepFunctions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a workflow to its end and prints its output, or its error as JSON. */
final class WorkflowRun {

    private final RunOptions options;
    private final PrintWriter out;
    private final PrintWriter err;

    WorkflowRun(RunOptions options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** Gives the exit status. */
    int toItsEnd() {
        if (options.testCase().isPresent() && options.mocks().isEmpty()) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("run.case.no-mocks"));
        }
        options.objects().ifPresent(ObjectsFolder::require);
        OpenedWorkflow workflow = OpenedWorkflow.open(options.file(), options.workflow(), options.environment());
        workflow.requireRunnable(type(workflow) == MachineType.EXPRESS);
        List<TaskBackend> services = services(workflow);
        WorkspaceStepFunctions others = new WorkspaceStepFunctions(workflow.workspace(), options.time(), services);
        RunningExecution run = start(workflow, services, others);
        List<TaskRequest> waiting = new AwaitedEnd(run, others).await();
        options.history().ifPresent(file -> writeHistory(run, file));
        if (!waiting.isEmpty()) {
            run.stop(null, null);
            throw AwaitedEnd.never(waiting);
        }
        return print(run);
    }

    /** What answers for tasks of every workflow of the workspace. */
    private List<TaskBackend> services(OpenedWorkflow workflow) {
        return List.of(
                AwsTasks.ofUser(machine -> workflow.workspace().workflows().stream()
                        .filter(entry -> entry.name().equals(machine))
                        .map(WorkflowEntry::file)
                        .findFirst()),
                new FunctionRuntime(workflow.workspace().functions(), new FunctionLog()),
                options.objects().map(WorkspaceObjects::in).orElseGet(() -> WorkspaceObjects.of(workflow.workspace())));
    }

    private RunningExecution start(OpenedWorkflow workflow, List<TaskBackend> services, WorkspaceStepFunctions others) {
        String name = workflow.entry().name();
        List<TaskBackend> backends = new ArrayList<>();
        Optional<MockFile> mocks = options.mocks().map(MockFile::read);
        mocks.ifPresent(file -> backends.add(new MockBackend(mocked(file, workflow))));
        backends.addAll(services);
        backends.addAll(others.forExecution(mocks.map(file -> new SharedTestCase(file, testCase()))));
        // no worker polls here: an activity's task waits until its state's time runs out
        backends.add(new ActivityQueues());
        try {
            return new ExecutionService()
                    .start(new ExecutionRequest(
                            name,
                            "arn:aws:states:us-east-1:123456789012:stateMachine:" + name,
                            workflow.resolved().machine(),
                            input(),
                            Optional.empty(),
                            type(workflow),
                            options.time(),
                            new TaskRouter(backends),
                            settings()));
        } catch (InvalidInput e) {
            throw WorkflowInput.refused(options.input(), e);
        } catch (InvalidDefinition e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, workflow.entry().file() + ": " + e.getMessage());
        }
    }

    private String input() {
        String input = WorkflowInput.text(options.input());
        int most = settings().mostBytes();
        int bytes = input.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw new CommandFailed(
                    CommandFailed.UNUSABLE,
                    CliWords.text("input.too-large", String.valueOf(bytes), String.valueOf(most)));
        }
        return input;
    }

    private ExecutionSettings settings() {
        return options.quotas() ? ExecutionSettings.DEFAULT : ExecutionSettings.DEFAULT.withoutQuotas();
    }

    private MachineType type(OpenedWorkflow workflow) {
        return options.type()
                .orElseGet(() -> MachineType.valueOf(workflow.entry().type()));
    }

    private MockedTestCase mocked(MockFile file, OpenedWorkflow workflow) {
        MockedTestCase mocked = file.testCase(workflow.entry().name(), testCase());
        Set<String> states =
                workflow.resolved().machine().states().stream().map(State::name).collect(Collectors.toSet());
        mocked.states().keySet().stream()
                .filter(state -> !states.contains(state))
                .sorted()
                .forEach(state -> err.println(CliWords.text(
                        "run.case.no-state",
                        options.mocks().orElseThrow(),
                        mocked.name(),
                        state,
                        workflow.entry().file())));
        err.flush();
        return mocked;
    }

    private String testCase() {
        return options.testCase()
                .orElseThrow(() -> new CommandFailed(
                        CommandFailed.UNUSABLE,
                        CliWords.text("run.case.missing", options.mocks().orElseThrow())));
    }

    private static void writeHistory(RunningExecution run, Path file) {
        try {
            Files.writeString(file, HistoryJson.write(run.history()) + "\n");
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("output.unwritable", file));
        }
    }

    private int print(RunningExecution run) {
        boolean succeeded = run.status() == ExecutionStatus.SUCCEEDED;
        out.println(succeeded ? run.output().orElse("null") : FailureJson.of(run));
        out.flush();
        return succeeded ? 0 : CommandFailed.FAILED;
    }
}
