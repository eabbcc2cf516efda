package dev.statewright.app.run;

import dev.statewright.app.action.Action;
import dev.statewright.app.breakpoint.BreakpointFile;
import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.run.calls.CallsViewModel;
import dev.statewright.app.run.calls.WorkspaceAnswers;
import dev.statewright.app.run.comparison.ComparisonPart;
import dev.statewright.app.run.debug.DebugActions;
import dev.statewright.app.run.debug.DebugBar;
import dev.statewright.app.run.debug.DebugOptions;
import dev.statewright.app.run.debug.DebugViewModel;
import dev.statewright.app.run.debug.Halt;
import dev.statewright.app.run.executions.ExecutionsViewModel;
import dev.statewright.app.run.executions.HistoryBar;
import dev.statewright.app.run.executions.WorkspaceExecutions;
import dev.statewright.app.run.function.FunctionEditors;
import dev.statewright.app.run.known.KnownFacts;
import dev.statewright.app.run.live.FramePulse;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.WorkspaceLauncher;
import dev.statewright.app.run.mock.MocksPart;
import dev.statewright.app.run.nested.NestedPlace;
import dev.statewright.app.run.nested.NestedViewModel;
import dev.statewright.app.run.scenario.ScenariosPart;
import dev.statewright.app.run.start.ClockAdvice;
import dev.statewright.app.run.start.RememberedInputs;
import dev.statewright.app.run.start.StartOffers;
import dev.statewright.app.run.start.StartRequest;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.run.step.FunctionLink;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.archive.ExecutionArchive;
import dev.statewright.runtime.debug.Breakpoint;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Watching;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Everything about running the open document: starting it, watching it, its past executions, its functions' code. */
public final class RunPart implements DocumentPart {

    private static final String REWINDING = "rewinding";

    private final DocumentSession session;
    private final Workbench workbench;
    private final Executor background;
    private final Executor ui;
    private final WorkspaceClouds clouds;
    private final WorkspaceCloud cloud;
    private final Watching nested;
    private final FunctionEditors editors;
    private final WorkspaceLauncher launcher;
    private final RunViewModel run;
    private final StartViewModel start;
    private final ExecutionsViewModel executions;
    private final RememberedInputs remembered;
    private final MocksPart mocks;
    private final ComparisonPart comparison;
    private final List<DocumentPart> parts;
    private final RunPanels panels;
    private final KnownFacts known;
    private final DebugViewModel debug;
    private final Rewinding rewinding;
    private final Redriving redriving;
    private final DebugActions debugging;
    private final DebugBar bar;
    private final HistoryBar historyBar;
    private final NestedPlace below;
    private final CallsViewModel calls;
    private final Subscription following;
    private final RunStatusChip chip;
    private final RunButton button;

    /** @param clouds the services of all workspaces */
    public RunPart(DocumentSession session, Workbench workbench, WorkspaceClouds clouds) {
        this(session, workbench, clouds, session.workspace().root());
    }

    /** @param archive the folder below which past executions are kept */
    public RunPart(DocumentSession session, Workbench workbench, WorkspaceClouds clouds, Path archive) {
        this.session = session;
        this.workbench = workbench;
        background = workbench.services().background();
        ui = workbench.services().ui();
        this.clouds = clouds;
        cloud = clouds.share(session.workspace());
        editors = new FunctionEditors(
                cloud.log(), () -> workbench.functionProperty().set(Optional.empty()));
        debug = new DebugViewModel(background, ui);
        launcher = new WorkspaceLauncher(
                cloud, session::file, () -> session.values().values(), session::isExpress, debug.watching());
        nested = debug.whileActive();
        cloud.addWatching(nested);
        session.tasksProperty().set(launcher.tasks());
        run = new RunViewModel(
                launcher,
                new FramePulse(),
                () -> Motion.pace(workbench.preferences()),
                background,
                ui,
                session.overlayProperty()::set);
        start = new StartViewModel(this::documentNow, this::begin);
        ExecutionArchive kept = new ExecutionArchive(archive);
        WorkspaceExecutions begunElsewhere = new WorkspaceExecutions(cloud, background);
        executions = new ExecutionsViewModel(
                kept,
                begunElsewhere,
                session.notices(),
                () -> launcher.machineName(session.document()),
                run,
                background,
                ui);
        remembered = new RememberedInputs(workbench.preferences().folder());
        known = new KnownFacts(session, workbench, run, start, () -> launcher.machineName(session.document()));
        TakingUp takingUp = new TakingUp(run, debug, background, ui, this::tell);
        rewinding = new Rewinding(launcher, run, debug, this::documentNow, takingUp);
        redriving = new Redriving(launcher, run, executions, this::documentNow, start.clockProperty()::get, takingUp);
        mocks = new MocksPart(session, workbench, run, start, () -> launcher.machineName(session.document()));
        comparison = new ComparisonPart(session, workbench, run);
        parts = List.of(mocks, comparison, new ScenariosPart(session, workbench, run, launcher, this::lookAtEvent));
        FunctionLink links = new FunctionLink(
                session.workspace(), function -> workbench.functionProperty().set(Optional.of(function)));
        NestedViewModel way = new NestedViewModel(run, begunElsewhere, kept, background, ui, this::tell);
        below = new NestedPlace(way, debug, workbench, links, () -> launcher.machineName(session.document()));
        calls = new CallsViewModel(
                session,
                start,
                () -> launcher.machineName(session.document()),
                launcher::resolved,
                new WorkspaceAnswers(links, launcher.tasks())::of,
                background,
                ui);
        panels = new RunPanels(
                session,
                workbench,
                run,
                start,
                executions,
                debug,
                rewinding,
                redriving,
                way,
                links,
                mocks,
                comparison,
                calls);
        known.follow(panels.step());
        debugging = new DebugActions(session, run, debug, rewinding::back);
        historyBar = new HistoryBar(session, executions);
        bar = new DebugBar(run, debug, debugging.all(), new DebugOptions(debug, session.breakpoints()));
        run.onEnd(_ -> debug.end());
        following = Subscription.combine(
                session.breakpoints().allProperty().subscribe(_ -> takeBreakpoints()),
                session.breakpoints().conditionProperty().subscribe(_ -> takeBreakpoints()),
                debug.haltProperty().subscribe(this::lookAt),
                session.historyProperty()
                        .subscribe(history -> history.ifPresent(opened -> executions.show(opened, session.document()))),
                run.phaseProperty()
                        .subscribe(phase -> session.runningProperty()
                                .set(phase == RunPhase.RUNNING
                                        && run.live()
                                                .filter(launched -> !launched.guest())
                                                .isPresent())),
                // it may stand still before the window knows that it has begun
                run.phaseProperty().subscribe(_ -> debug.halt().ifPresent(_ -> run.hurry())));
        chip = new RunStatusChip(
                run, Bindings.createBooleanBinding(() -> debug.halt().isPresent(), debug.haltProperty()));
        button = new RunButton(run.phaseProperty(), () -> openOrStart(start::start), this::stop);
        adviseClock();
        executions.refresh();
        lookAround();
    }

    /** Of the workflow at once; of the others of its workspace, whose time is the same, as soon as they are read. */
    private void adviseClock() {
        ClockMode advice = ClockAdvice.forMachine(session.document().machine());
        start.clockProperty().set(advice);
        if (advice == ClockMode.VIRTUAL && session.workspace().template().isPresent()) {
            background.execute(() -> {
                if (ClockAdvice.forWorkspace(session.workspace()) == ClockMode.REAL) {
                    ui.execute(() -> start.clockProperty().set(ClockMode.REAL));
                }
            });
        }
    }

    @Override
    public List<PanelTab> bottomTabs() {
        List<PanelTab> tabs = new ArrayList<>(panels.bottomTabs());
        parts.forEach(part -> tabs.addAll(part.bottomTabs()));
        return tabs;
    }

    @Override
    public List<PanelTab> inspectorTabs() {
        return panels.inspectorTabs();
    }

    @Override
    public List<Node> topBarControls() {
        return List.of(chip, button);
    }

    @Override
    public List<Node> bars() {
        return List.of(bar, historyBar);
    }

    @Override
    public ObservableValue<Optional<Node>> inPlaceOfCanvas() {
        return below.viewProperty();
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(debugging.all());
        actions.addAll(List.of(
                new Action("run.run", () -> openOrStart(start::start))
                        .withKeys("F5", "Shortcut+Enter")
                        .withIcon(ActionIcons.PLAY),
                new Action("run.debug", () -> openOrStart(start::debug))
                        .withKeys("Shortcut+F5")
                        .withIcon(ActionIcons.BREAKPOINT),
                new Action("run.redrive", redriving::redrive)
                        .withIcon(ActionIcons.REDO)
                        .enabledWhen(redriving.failed()),
                new Action("run.stop", this::stop).withKeys("Shift+F5").withIcon(ActionIcons.STOP)));
        parts.forEach(part -> actions.addAll(part.actions()));
        return actions;
    }

    @Override
    public Optional<Node> editorOf(FunctionEntry function) {
        return Optional.of(editors.of(function));
    }

    /** Starts an execution with that input, as if it had been typed into the start panel. */
    public void run(String input) {
        start.inputProperty().set(input);
        start.start();
    }

    @Override
    public boolean showsARun() {
        return run.phase() != RunPhase.NONE;
    }

    /** Whether an execution was started, has ended and is shown to its end. */
    public boolean hasEnded() {
        return run.phase() == RunPhase.ENDED;
    }

    /** Why the latest start was refused; empty where it was not. */
    public String refusal() {
        return start.refusalProperty().get().isEmpty()
                ? start.inputProblemProperty().get()
                : start.refusalProperty().get();
    }

    @Override
    public void close() {
        debug.abort();
        following.unsubscribe();
        bar.close();
        historyBar.close();
        editors.close();
        chip.close();
        below.close();
        calls.close();
        parts.forEach(DocumentPart::close);
        panels.close();
        known.close();
        run.close();
        session.overlayProperty().set(RunOverlay.NONE);
        executions.close();
        cloud.removeWatching(nested);
        clouds.release(cloud);
    }

    /** What stands still goes on. The first time the input is asked for; with the input before the user's eyes the execution starts. */
    private void openOrStart(Runnable begin) {
        if (run.isBusy()) {
            debug.goOn();
            return;
        }
        if (workbench.bottomTabProperty().get().equals(RunPanels.START)) {
            begin.run();
        } else {
            lookAround();
            panels.openStart();
            if (!session.workspace().functions().isEmpty()) {
                background.execute(cloud::prepare);
            }
        }
    }

    /** An execution that stands still takes no signal: it is ended where it stands. */
    private void stop() {
        debug.abort();
        run.stop();
    }

    /** With what the user is typing just now. */
    private AslDocument documentNow() {
        session.commitPendingEdits();
        return session.document();
    }

    private void begin(StartRequest request) {
        editors.saveAll();
        session.file().ifPresent(file -> background.execute(() -> remembered.remember(file, request.input())));
        takeBreakpoints();
        debug.setBreakpointsElsewhere(request.debugged() ? breakpointsElsewhere() : List.of());
        debug.start(request.debugged());
        mocks.whenSaved(() -> run.start(request, start::refuse));
    }

    private void takeBreakpoints() {
        debug.setBreakpoints(session.breakpoints().set(), launcher.machineName(session.document()));
    }

    /** Shows the run as it stood after an event. */
    private void lookAtEvent(long event) {
        panels.lookAt((int) event);
    }

    /** As they are kept beside the workspace's other workflows. */
    private List<Breakpoint> breakpointsElsewhere() {
        return session.workspace().workflows().stream()
                .filter(entry -> entry.embedding().isEmpty()
                        && session.file().filter(entry.file()::equals).isEmpty())
                .flatMap(entry -> BreakpointFile.read(entry.file()).of(entry.name()).stream())
                .toList();
    }

    /** Where the run stands still is what the user looks at. */
    private void lookAt(Optional<Halt> halt) {
        Optional<StatePath> state = halt.filter(at -> !at.isNested())
                .flatMap(Halt::state)
                .filter(path -> session.document().machine().state(path).isPresent());
        session.haltedProperty().set(state);
        if (halt.isPresent()) {
            run.hurry();
        }
        state.ifPresent(path -> session.select(Selection.of(path)));
    }

    private void tell(String refusal) {
        if (refusal.isEmpty()) {
            session.notices().dismiss(REWINDING);
        } else {
            session.notices().error(REWINDING, refusal);
        }
    }

    /** Files beside the workflow come and go: what the start panel offers is looked up whenever it opens. */
    private void lookAround() {
        Optional<Path> file = session.file();
        String machine = launcher.machineName(session.document());
        start.awaitOffers();
        background.execute(() -> {
            Optional<StartOffers> found = Optional.empty();
            try {
                found = Optional.of(
                        StartOffers.around(file, session.workspace().root(), machine, remembered, executions.inputs()));
            } finally {
                Optional<StartOffers> offers = found;
                ui.execute(() -> {
                    offers.ifPresent(this::offer);
                    start.offered();
                });
            }
        });
    }

    private void offer(StartOffers offers) {
        start.offer(offers.inputs());
        start.offerMocks(offers.mocks(), session.workspace().functions().isEmpty());
    }
}
