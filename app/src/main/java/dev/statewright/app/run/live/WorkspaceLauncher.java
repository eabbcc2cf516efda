package dev.statewright.app.run.live;

import dev.statewright.app.cloud.CloudUnusable;
import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.app.run.start.Answerer;
import dev.statewright.app.run.start.StartRequest;
import dev.statewright.app.run.task.AnsweredInTheWindow;
import dev.statewright.app.run.task.HandAnswers;
import dev.statewright.app.run.task.LaterTasks;
import dev.statewright.app.run.task.WaitingTasks;
import dev.statewright.app.session.SessionValues;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.api.AccountExecutions;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.archive.KeptExecution;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.aws.AwsTasks;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.mock.MockedTestCase;
import dev.statewright.runtime.mock.SharedTestCase;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.NotRedrivable;
import dev.statewright.runtime.service.RedriveFrom;
import dev.statewright.runtime.service.Restoration;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Journal;
import dev.statewright.runtime.shell.Watching;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRouter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs workflows on the services and functions of their workspace. */
public final class WorkspaceLauncher implements Launcher {

    private final WorkspaceCloud cloud;
    private final Workspace workspace;
    private final Supplier<Optional<Path>> file;
    private final Supplier<Map<String, String>> values;
    private final BooleanSupplier express;
    private final ExecutionService service;

    /**
     * @param file where the document lies now; it names the workflow's entry in the template
     * @param values of the chosen environment; they go before those of the template
     * @param express whether the workflow is deployed as an Express workflow
     * @param watching gives executions a watch
     */
    public WorkspaceLauncher(
            WorkspaceCloud cloud,
            Supplier<Optional<Path>> file,
            Supplier<Map<String, String>> values,
            BooleanSupplier express,
            Watching watching) {
        this.cloud = cloud;
        this.workspace = cloud.workspace();
        this.file = file;
        this.values = values;
        this.express = express;
        this.service = new ExecutionService(watching);
    }

    @Override
    public LaunchedRun launch(StartRequest request) throws RunRefused {
        Resolution resolution = resolution(request.document());
        AslDocument document = resolution.resolved();
        check(resolution);
        String name = machineName(request.document());
        LocalCloud services = open();
        services.setClock(request.clock());
        MachineType type = express.getAsBoolean() ? MachineType.EXPRESS : MachineType.STANDARD;
        deploy(services, name, document, type);
        HandAnswers hand = new HandAnswers(request.answeredBy(Answerer.HAND));
        List<TaskBackend> before = new ArrayList<>(List.of(hand));
        Optional<SharedTestCase> mocks = mocks(request);
        if (mocks.isPresent()) {
            before.add(mock(request, mocks.orElseThrow(), name));
        }
        AccountExecutions executions = services.states().executions();
        String arn = services.machineArn(name);
        try {
            RunningExecution execution = service.start(
                    new ExecutionRequest(
                            name,
                            arn,
                            document.machine(),
                            request.input(),
                            request.executionName(),
                            type,
                            request.clock(),
                            tasks(services, before, mocks),
                            WorkspaceCloud.SETTINGS.within(services.clock())),
                    Journal.NONE,
                    begun -> executions.admit(begun, arn));
            return launched(execution, document, request.clock(), services, hand);
        } catch (InvalidInput | InvalidDefinition e) {
            throw new RunRefused(e.getMessage());
        }
    }

    private TaskBackend tasks(LocalCloud services, List<TaskBackend> before, Optional<SharedTestCase> mocks) {
        Optional<Path> definition = file.get();
        List<TaskBackend> backends = new ArrayList<>(before);
        backends.add(AwsTasks.ofUser(_ -> definition));
        backends.addAll(ofWorkspace(services, mocks));
        backends.add(new AnsweredInTheWindow());
        return services.states().executions().tokens().before(new TaskRouter(backends));
    }

    private static LaunchedRun launched(
            RunningExecution execution, AslDocument document, ClockMode clock, LocalCloud services, HandAnswers hand) {
        return new LaunchedRun(
                execution,
                document,
                clock,
                new WaitingTasks(services.states().executions().tokens(), execution.arn(), hand));
    }

    /**
     * An execution that has ended, of this process or an earlier one, to be {@linkplain #redrive taken up again}. Its tasks are answered as
     * those of executions that are started now.
     *
     * @param clock how its time goes from now on
     * @throws RunRefused where its journal was not kept, or its definition cannot run any more
     */
    public LaunchedRun restore(KeptExecution kept, ClockMode clock) throws RunRefused {
        ExecutionSummary summary = kept.summary();
        if (kept.journal().isEmpty()) {
            throw new RunRefused(Words.text("run.redrive-without-journal", summary.name()));
        }
        LocalCloud services = open();
        services.setClock(clock);
        AslDocument document = AslDocument.of(kept.definition(), DocumentFormat.of(kept.definition()));
        String arn = services.machineArn(summary.machineName());
        boolean standard = !summary.arn().contains(":express:");
        try {
            RunningExecution ended = service.restore(new Restoration(
                    new ExecutionRequest(
                            summary.machineName(),
                            arn,
                            document.machine(),
                            summary.input(),
                            Optional.of(summary.name()),
                            standard ? MachineType.STANDARD : MachineType.EXPRESS,
                            clock,
                            tasks(services, List.of(), Optional.empty()),
                            WorkspaceCloud.SETTINGS.within(services.clock())),
                    Journal.NONE,
                    kept.journal(),
                    true));
            return launched(ended, document, clock, services, HandAnswers.NONE);
        } catch (InvalidInput | InvalidDefinition e) {
            throw new RunRefused(e.getMessage());
        }
    }

    /**
     * Takes an execution that has ended without success up again where it ended.
     *
     * @throws RunRefused where Step Functions would not
     */
    public LaunchedRun redrive(LaunchedRun ended) throws RunRefused {
        try {
            return again(service.redrive(ended.execution()), ended, ended.document());
        } catch (NotRedrivable e) {
            throw new RunRefused(e.getMessage());
        }
    }

    /**
     * Takes an execution that has ended up again from a state that it entered; with the document as it is now where that has changed.
     *
     * @param eventId of the event that entered the state
     * @throws RunRefused where the event entered none, or the document cannot run or lacks states
     */
    public LaunchedRun redriveFrom(LaunchedRun ended, long eventId, AslDocument document) throws RunRefused {
        Resolution resolution = resolution(document);
        boolean changed = !resolution.resolved().text().equals(ended.document().text());
        if (changed) {
            check(resolution);
        }
        Optional<String> definition =
                changed ? Optional.of(resolution.resolved().text()) : Optional.empty();
        try {
            RunningExecution again =
                    service.redriveFrom(ended.execution(), new RedriveFrom(eventId, Optional.empty(), definition));
            return again(again, ended, changed ? resolution.resolved() : ended.document());
        } catch (NotRedrivable | InvalidInput | InvalidDefinition e) {
            throw new RunRefused(e.getMessage());
        }
    }

    private LaunchedRun again(RunningExecution execution, LaunchedRun ended, AslDocument document) throws RunRefused {
        LocalCloud services = open();
        services.states().executions().admit(execution, services.machineArn(machineName(document)));
        return new LaunchedRun(execution, document, ended.clock(), ended.waiting());
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
            LocalCloud services = open();
            services.states().executions().admit(rewound, services.machineArn(machineName(document)));
            return new LaunchedRun(
                    rewound,
                    changed ? resolution.resolved() : launched.document(),
                    launched.clock(),
                    launched.waiting());
        } catch (NotRedrivable | InvalidDefinition e) {
            throw new RunRefused(e.getMessage());
        }
    }

    /**
     * The document with its substitutions filled in.
     *
     * @throws RunRefused where it cannot run
     */
    public AslDocument ready(AslDocument document) throws RunRefused {
        Resolution resolution = resolution(document);
        check(resolution);
        return resolution.resolved();
    }

    private LocalCloud open() throws RunRefused {
        try {
            return cloud.open();
        } catch (CloudUnusable e) {
            throw new RunRefused(e.getMessage());
        }
    }

    /** What is about to run is what others start from now on, too. */
    private static void deploy(LocalCloud services, String name, AslDocument document, MachineType type) {
        try {
            services.deploy(name, document, type.name());
        } catch (ApiError e) {
            // a name that AWS would not take: it runs, and nobody else can start it
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
        return new LaterTasks(() -> new TaskRouter(ofWorkspace(open(), Optional.empty())));
    }

    private static List<TaskBackend> ofWorkspace(LocalCloud services, Optional<SharedTestCase> mocks) {
        services.begin();
        List<TaskBackend> backends = new ArrayList<>(services.taskBackends());
        backends.addAll(services.states().executions().backends(mocks));
        return backends;
    }

    /** A document's workflow with its substitutions filled in. */
    public StateMachine resolved(AslDocument document) {
        return resolution(document).resolved().machine();
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
        Optional<Diagnostic> error = Validator.validate(document, express.getAsBoolean(), comments).stream()
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

    /** The test case, by which the executions that it starts are answered, too. */
    private static Optional<SharedTestCase> mocks(StartRequest request) throws RunRefused {
        try {
            return request.mock().map(choice -> new SharedTestCase(MockFile.read(choice.file()), choice.testCase()));
        } catch (InvalidMockFile unusable) {
            throw unusable(request, unusable);
        }
    }

    /** The test case, but for states that somebody else is to answer. */
    private static TaskBackend mock(StartRequest request, SharedTestCase mocks, String machineName) throws RunRefused {
        try {
            MockedTestCase whole = mocks.file().testCase(machineName, mocks.name());
            Map<String, MockedResponse> states = new HashMap<>(whole.states());
            states.keySet().removeIf(name -> request.answerers().getOrDefault(name, Answerer.MOCK) != Answerer.MOCK);
            return new MockBackend(new MockedTestCase(whole.machine(), whole.name(), states));
        } catch (InvalidMockFile unusable) {
            throw unusable(request, unusable);
        }
    }

    private static RunRefused unusable(StartRequest request, InvalidMockFile unusable) {
        return new RunRefused(Words.text(
                "run.refused-mock", request.mock().orElseThrow().file().getFileName(), unusable.getMessage()));
    }
}
