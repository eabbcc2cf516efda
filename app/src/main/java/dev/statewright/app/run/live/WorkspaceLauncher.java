package dev.statewright.app.run.live;

import dev.statewright.app.run.start.MockChoice;
import dev.statewright.app.run.start.StartRequest;
import dev.statewright.app.run.task.AnsweredInTheWindow;
import dev.statewright.app.run.task.WaitingTasks;
import dev.statewright.app.session.SessionValues;
import dev.statewright.app.words.Words;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.NotRedrivable;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Watching;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRouter;
import dev.statewright.runtime.workspace.WorkspaceObjects;
import dev.statewright.runtime.workspace.WorkspaceStepFunctions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs workflows on the functions of their workspace. */
public final class WorkspaceLauncher implements Launcher {

    private static final String MACHINE_ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";

    private final Workspace workspace;
    private final Supplier<Optional<Path>> file;
    private final Supplier<Map<String, String>> values;
    private final BooleanSupplier express;
    private final TaskBackend functions;
    private final Watching watching;
    private final ExecutionService service;

    /**
     * @param file where the document lies now; it names the workflow's entry in the template
     * @param values of the chosen environment; they go before those of the template
     * @param express whether the workflow is deployed as an Express workflow
     * @param functions runs the workspace's functions
     * @param watching gives executions a watch, also those that tasks start
     */
    public WorkspaceLauncher(
            Workspace workspace,
            Supplier<Optional<Path>> file,
            Supplier<Map<String, String>> values,
            BooleanSupplier express,
            TaskBackend functions,
            Watching watching) {
        this.workspace = workspace;
        this.file = file;
        this.values = values;
        this.express = express;
        this.functions = functions;
        this.watching = watching;
        this.service = new ExecutionService(watching);
    }

    @Override
    public LaunchedRun launch(StartRequest request) throws RunRefused {
        Resolution resolution = resolution(request.document());
        AslDocument document = resolution.resolved();
        check(resolution);
        String name = machineName(request.document());
        List<TaskBackend> backends = new ArrayList<>();
        if (request.mock().isPresent()) {
            backends.add(mock(request.mock().get(), name));
        }
        backends.addAll(ofWorkspace(request.clock(), watching));
        backends.add(new AnsweredInTheWindow());
        WaitingTasks tasks = new WaitingTasks(new TaskRouter(backends));
        try {
            RunningExecution execution = service.start(new ExecutionRequest(
                    name,
                    MACHINE_ARN + name,
                    document.machine(),
                    request.input(),
                    request.executionName(),
                    express.getAsBoolean() ? MachineType.EXPRESS : MachineType.STANDARD,
                    request.clock(),
                    tasks));
            return new LaunchedRun(execution, document, request.clock(), tasks);
        } catch (InvalidInput | InvalidDefinition e) {
            throw new RunRefused(e.getMessage());
        }
    }

    /**
     * Takes an execution back to where its history had so many events; with the document as it is now where that has changed. It stands
     * still there until {@link #goOn}.
     *
     * @param launched of this launcher
     * @throws RunRefused where the document cannot run, or lacks states that the execution is in
     */
    public LaunchedRun rewind(LaunchedRun launched, long events, AslDocument document) throws RunRefused {
        Resolution resolution = resolution(document);
        boolean changed =
                !resolution.resolved().text().equals(launched.document().text());
        if (changed) {
            check(resolution);
        }
        try {
            RunningExecution rewound = service.rewind(
                    launched.execution(),
                    events,
                    changed ? Optional.of(resolution.resolved().text()) : Optional.empty());
            return new LaunchedRun(
                    rewound,
                    changed ? resolution.resolved() : launched.document(),
                    launched.clock(),
                    launched.waiting());
        } catch (NotRedrivable | InvalidDefinition e) {
            throw new RunRefused(e.getMessage());
        }
    }

    /** Lets an execution that was taken back go on; under a debugger it stands still at once. */
    public void goOn(LaunchedRun rewound) {
        service.goOn(rewound.execution());
    }

    /** The workflow's name as it is deployed; that of its file where no template says. */
    public String machineName(AslDocument document) {
        return file.get()
                .flatMap(path -> workspace.workflow(path, document))
                .map(WorkflowEntry::name)
                .or(() -> file.get()
                        .map(path -> path.getFileName().toString().replaceFirst("(\\.asl)?\\.(jsonc?|ya?ml)$", "")))
                .orElse("Untitled");
    }

    /** What does the work of Task states that are tested by themselves. */
    public TaskBackend tasks() {
        return new TaskRouter(ofWorkspace(ClockMode.VIRTUAL, Watching.NONE));
    }

    private List<TaskBackend> ofWorkspace(ClockMode clock, Watching watch) {
        TaskBackend objects = WorkspaceObjects.of(workspace);
        List<TaskBackend> backends = new ArrayList<>(List.of(functions, objects));
        backends.addAll(new WorkspaceStepFunctions(workspace, clock, List.of(functions, objects), watch).forExecution());
        return backends;
    }

    private Resolution resolution(AslDocument document) {
        return SessionValues.resolution(document, workspace, file.get(), values.get());
    }

    private void check(Resolution resolution) throws RunRefused {
        AslDocument document = resolution.resolved();
        if (document.machine().states().isEmpty() && document.isWellFormed()) {
            throw new RunRefused(Words.text("run.refused-empty"));
        }
        boolean comments = file.get().filter(DocumentFormat::welcomesComments).isPresent();
        Optional<Diagnostic> error = Validator.validate(document, false, comments).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(resolution::asWritten)
                .findFirst();
        if (error.isPresent()) {
            throw new RunRefused(Words.text(
                    "run.refused-definition",
                    error.get().position().line(),
                    error.get().position().column(),
                    error.get().message()));
        }
    }

    private static TaskBackend mock(MockChoice choice, String machineName) throws RunRefused {
        try {
            return new MockBackend(MockFile.read(choice.file()).testCase(machineName, choice.testCase()));
        } catch (InvalidMockFile unusable) {
            throw new RunRefused(Words.text("run.refused-mock", choice.file().getFileName(), unusable.getMessage()));
        }
    }
}
