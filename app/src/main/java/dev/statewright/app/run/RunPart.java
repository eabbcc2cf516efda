package dev.statewright.app.run;

import dev.statewright.app.action.Action;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.run.executions.ExecutionsViewModel;
import dev.statewright.app.run.function.FunctionEditors;
import dev.statewright.app.run.known.KnownFacts;
import dev.statewright.app.run.live.FramePulse;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.WorkspaceLauncher;
import dev.statewright.app.run.start.ClockAdvice;
import dev.statewright.app.run.start.RememberedInputs;
import dev.statewright.app.run.start.StartOffers;
import dev.statewright.app.run.start.StartRequest;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.archive.ExecutionArchive;
import dev.statewright.runtime.function.FunctionLog;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.service.ExecutionService;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;

/** Everything about running the open document: starting it, watching it, its past executions, its functions' code. */
public final class RunPart implements DocumentPart {

    private final DocumentSession session;
    private final Workbench workbench;
    private final Executor background;
    private final Executor ui;
    private final FunctionRuntime functions;
    private final FunctionEditors editors;
    private final WorkspaceLauncher launcher;
    private final RunViewModel run;
    private final StartViewModel start;
    private final ExecutionsViewModel executions;
    private final RememberedInputs remembered;
    private final RunPanels panels;
    private final KnownFacts known;
    private final RunStatusChip chip;
    private final RunButton button;

    public RunPart(DocumentSession session, Workbench workbench) {
        this(session, workbench, session.workspace().root());
    }

    /** @param archive the folder below which past executions are kept */
    public RunPart(DocumentSession session, Workbench workbench, Path archive) {
        this.session = session;
        this.workbench = workbench;
        background = workbench.services().background();
        ui = workbench.services().ui();
        functions = new FunctionRuntime(session.workspace().functions(), new FunctionLog());
        editors = new FunctionEditors(
                functions.log(), () -> workbench.functionProperty().set(Optional.empty()));
        launcher = new WorkspaceLauncher(
                session.workspace(),
                session::file,
                () -> session.values().values(),
                session::isExpress,
                functions,
                new ExecutionService());
        run = new RunViewModel(
                launcher,
                new FramePulse(),
                () -> Motion.pace(workbench.preferences()),
                background,
                ui,
                session.overlayProperty()::set);
        start = new StartViewModel(this::documentNow, this::begin);
        executions = new ExecutionsViewModel(
                new ExecutionArchive(archive), () -> launcher.machineName(session.document()), run, background, ui);
        remembered = new RememberedInputs(workbench.preferences().folder());
        known = new KnownFacts(session, workbench, run, start, () -> launcher.machineName(session.document()));
        panels = new RunPanels(session, workbench, run, start, executions);
        chip = new RunStatusChip(run);
        button = new RunButton(run.phaseProperty(), this::openOrStart, run::stop);
        start.clockProperty().set(ClockAdvice.forMachine(session.document().machine()));
        executions.refresh();
        lookAround();
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return panels.bottomTabs();
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
    public List<Action> actions() {
        return List.of(
                new Action("run.run", this::openOrStart)
                        .withKeys("F5", "Shortcut+Enter")
                        .withIcon(ActionIcons.PLAY),
                new Action("run.stop", run::stop).withKeys("Shift+F5").withIcon(ActionIcons.STOP));
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
        editors.close();
        chip.close();
        panels.close();
        known.close();
        run.close();
        functions.close();
    }

    /** The first time the input is asked for; with the input before the user's eyes the execution starts. */
    private void openOrStart() {
        if (run.isBusy()) {
            return;
        }
        if (workbench.bottomTabProperty().get().equals(RunPanels.START)) {
            start.start();
        } else {
            lookAround();
            panels.openStart();
            if (!session.workspace().functions().isEmpty()) {
                functions.prepare();
            }
        }
    }

    /** With what the user is typing just now. */
    private AslDocument documentNow() {
        session.commitPendingEdits();
        return session.document();
    }

    private void begin(StartRequest request) {
        editors.saveAll();
        session.file().ifPresent(file -> background.execute(() -> remembered.remember(file, request.input())));
        run.start(request, start::refuse);
    }

    /** Files beside the workflow come and go: what the start panel offers is looked up whenever it opens. */
    private void lookAround() {
        Optional<Path> file = session.file();
        String machine = launcher.machineName(session.document());
        background.execute(() -> {
            StartOffers offers =
                    StartOffers.around(file, session.workspace().root(), machine, remembered, executions.inputs());
            ui.execute(() -> {
                start.offer(offers.inputs());
                start.offerMocks(offers.mocks(), session.workspace().functions().isEmpty());
            });
        });
    }
}
