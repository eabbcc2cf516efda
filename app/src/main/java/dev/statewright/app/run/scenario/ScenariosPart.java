package dev.statewright.app.run.scenario;

import dev.statewright.app.action.Action;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabGroup;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunRefused;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.run.live.WorkspaceLauncher;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.scenario.Departure;
import dev.statewright.runtime.scenario.ScenarioResult;
import dev.statewright.runtime.scenario.WorkspaceScenarios;
import dev.statewright.runtime.service.MachineType;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** Scenarios of the open document: their tab, and what they cover on the canvas. */
public final class ScenariosPart implements DocumentPart {

    private static final String TAB = "scenarios.list";

    private final DocumentSession session;
    private final Workbench workbench;
    private final RunViewModel run;
    private final WorkspaceLauncher launcher;
    private final LongConsumer lookAt;
    private final ScenariosViewModel model;
    private final ScenariosPane pane;
    private final BooleanProperty colouring = new SimpleBooleanProperty(this, "colouring");
    private final BooleanBinding savable;
    private final StringProperty title = new SimpleStringProperty(this, "title", Words.text("scenarios.tab"));
    private final Subscription following;

    /**
     * @param run whose run is saved, and which shows those of scenarios
     * @param launcher makes the workflow ready
     * @param lookAt shows the run as it stood after an event
     */
    public ScenariosPart(
            DocumentSession session,
            Workbench workbench,
            RunViewModel run,
            WorkspaceLauncher launcher,
            LongConsumer lookAt) {
        this.session = session;
        this.workbench = workbench;
        this.run = run;
        this.launcher = launcher;
        this.lookAt = lookAt;
        model = new ScenariosViewModel(
                new OpenWorkflow(),
                workbench.services().background(),
                workbench.services().ui());
        savable = Bindings.createBooleanBinding(
                () -> run.phaseProperty().get() == RunPhase.ENDED
                        && RecordedScenario.expectation(run.history()).isPresent(),
                run.phaseProperty(),
                run.runProperty(),
                // told when the events are there
                run.outcomeProperty());
        pane = new ScenariosPane(model, new Window(), savable, colouring);
        following = Subscription.combine(
                session.documentProperty().subscribe((_, _) -> changed()),
                workbench.bottomTabProperty().subscribe(this::refreshIfOpen),
                session.fileProperty().subscribe(_ -> model.refresh()),
                run.colouredProperty().subscribe(this::giveWay),
                colouring.subscribe((_, wanted) -> colour(wanted)),
                model.coveredProperty().subscribe(_ -> colourAgain()));
        model.entries().subscribe(this::entitle);
    }

    @Override
    public List<PanelTab> bottomTabs() {
        return List.of(new PanelTab(TAB, title, pane).in(TabGroup.TEST));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("scenarios.run-all", () -> {
                            workbench.bottomTabProperty().set(TAB);
                            model.runAll();
                        })
                        .withKeys("Shortcut+Shift+F5")
                        .withIcon(ActionIcons.PLAY),
                new Action("scenarios.toggle-coverage", () -> {
                    workbench.bottomTabProperty().set(TAB);
                    colouring.set(!colouring.get());
                }));
    }

    @Override
    public void close() {
        following.unsubscribe();
        session.coverageProperty().set(Map.of());
        model.stop();
    }

    private void entitle() {
        int count = model.entries().size();
        title.set(count == 0 ? Words.text("scenarios.tab") : Words.text("scenarios.tab-count", count));
    }

    private void refreshIfOpen(String tab) {
        if (tab.equals(TAB)) {
            model.refresh();
        }
    }

    private void changed() {
        colouring.set(false);
        model.forget();
    }

    /** A run wants the canvas for itself. */
    private void giveWay(boolean coloured) {
        if (coloured) {
            colouring.set(false);
        }
    }

    private void colour(boolean wanted) {
        if (wanted) {
            run.fade();
            colourAgain();
        } else {
            session.coverageProperty().set(Map.of());
            if (!run.colouredProperty().get()) {
                session.overlayProperty().set(RunOverlay.NONE);
            }
        }
    }

    private void colourAgain() {
        if (colouring.get() && !run.isBusy()) {
            session.overlayProperty()
                    .set(model.coveredProperty()
                            .get()
                            .map(known -> CoverageOverlay.of(known.coverage()))
                            .orElse(RunOverlay.NONE));
            session.coverageProperty()
                    .set(model.coveredProperty()
                            .get()
                            .map(known -> CoverageMarks.of(known.document().machine(), known.coverage()))
                            .orElse(Map.of()));
        }
    }

    /** What the workflow is to those who run its scenarios. */
    private final class OpenWorkflow implements ScenariosViewModel.Workflow {

        @Override
        public Optional<Path> file() {
            return session.file();
        }

        @Override
        public FoundScenarios find(Path file) {
            Set<String> names = new HashSet<>();
            entry().ifPresent(entry -> names.addAll(List.of(entry.name(), entry.logicalId())));
            return FoundScenarios.around(file, session.workspace().root(), names);
        }

        @Override
        public String opening(Path scenarios) {
            return entry().filter(entry -> entry.embedding().isPresent())
                    .map(entry -> "workflow: \"" + entry.file().getFileName() + "#" + entry.logicalId()
                            + "\"\nscenarios: []\n")
                    .orElse("");
        }

        @Override
        public ScenariosViewModel.Ready ready() throws RunRefused {
            AslDocument document = launcher.ready(session.document());
            MachineType type = session.isExpress() ? MachineType.EXPRESS : MachineType.STANDARD;
            return new ScenariosViewModel.Ready(
                    new WorkspaceScenarios(
                            session.workspace(), launcher.machineName(session.document()), document.machine(), type),
                    document);
        }

        private Optional<WorkflowEntry> entry() {
            return session.file().flatMap(file -> session.workspace().workflow(file, session.document()));
        }
    }

    /** What the pane does in the window. */
    private final class Window implements ScenariosPane.Surroundings {

        @Override
        public void show(ScenarioEntry entry) {
            if (run.isBusy() || entry.result().isEmpty()) {
                return;
            }
            ScenarioResult result = entry.result().get();
            List<HistoryEvent> events = result.events();
            AslDocument document = model.coveredProperty()
                    .get()
                    .map(ScenariosViewModel.Covered::document)
                    .orElseGet(session::document);
            run.show(
                    new ShownRun(
                            entry.scenario().name(),
                            events.getFirst().timestamp(),
                            entry.scenario().input(),
                            document,
                            Optional.empty()),
                    events);
            workbench.bottomTabProperty().set(TAB);
            result.departure().ifPresent(left -> {
                lookAt.accept(left.eventId());
                left.actual().or(left::expected).ifPresent(this::select);
            });
        }

        @Override
        public void select(String state) {
            session.document().machine().states().stream()
                    .filter(each -> each.name().equals(state))
                    .map(State::path)
                    .findFirst()
                    .ifPresent(this::select);
        }

        @Override
        public void select(StatePath state) {
            if (session.document().machine().state(state).isPresent()) {
                session.select(Selection.of(state));
            }
        }

        @Override
        public String suggestedName() {
            List<String> path = Departure.path(run.history());
            String end = path.isEmpty() ? "" : path.getLast();
            return RecordedScenario.expectation(run.history())
                    .flatMap(expected -> expected.error()
                            .map(error -> Words.text("scenarios.suggested-error", error))
                            .or(() -> Optional.of(Words.text("scenarios.suggested", end))))
                    .orElse("");
        }

        @Override
        public BiConsumer<String, Consumer<String>> save() {
            return (name, refused) -> run.runProperty()
                    .get()
                    .flatMap(shown -> RecordedScenario.of(name, shown, run.history(), Optional.empty()))
                    .ifPresentOrElse(
                            scenario -> model.save(scenario, refused),
                            () -> refused.accept(Words.text("scenarios.not-ended")));
        }
    }
}
