package dev.statewright.app.run;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabGroup;
import dev.statewright.app.run.calls.CallsPane;
import dev.statewright.app.run.calls.CallsViewModel;
import dev.statewright.app.run.comparison.ComparisonPart;
import dev.statewright.app.run.debug.DebugOptions;
import dev.statewright.app.run.debug.DebugViewModel;
import dev.statewright.app.run.debug.Halt;
import dev.statewright.app.run.debug.HaltPane;
import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.events.EventsPane;
import dev.statewright.app.run.executions.ExecutionsPane;
import dev.statewright.app.run.executions.ExecutionsViewModel;
import dev.statewright.app.run.live.RunOutcome;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.run.mock.MocksPart;
import dev.statewright.app.run.mock.Pins;
import dev.statewright.app.run.nested.NestedViewModel;
import dev.statewright.app.run.output.OutputPane;
import dev.statewright.app.run.output.RunSummary;
import dev.statewright.app.run.start.StartPane;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.run.step.FunctionLink;
import dev.statewright.app.run.step.StepPane;
import dev.statewright.app.run.step.StepViewModel;
import dev.statewright.app.run.step.TokenAnswer;
import dev.statewright.app.run.steps.StepsPane;
import dev.statewright.app.run.timeline.RunMoments;
import dev.statewright.app.run.timeline.TimelinePane;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.past.MapIterations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** The tabs of a run under the canvas and in the inspector, and how they follow each other. */
final class RunPanels {

    static final String START = "run.start";
    static final String EVENTS = "run.events";
    static final String TIMELINE = "run.timeline";
    static final String STEPS = "run.steps";
    static final String OUTPUT = "run.output";
    static final String EXECUTIONS = "run.executions";
    static final String STEP = "run.step";
    static final String DATA = "debug.data";

    private static final ReadOnlyBooleanWrapper ALWAYS = new ReadOnlyBooleanWrapper(true);

    private final DocumentSession session;
    private final Workbench workbench;
    private final RunViewModel run;
    private final DebugViewModel debug;
    private final Redriving redriving;
    private final Pins pins;
    private final StartViewModel start;
    private final StartPane startPane;
    private final EventsPane events;
    private final RunMoments moments;
    private final TimelinePane timeline;
    private final StepViewModel step;
    private final SimpleStringProperty summary = new SimpleStringProperty(this, "summary", "");
    private final List<PanelTab> bottomTabs;
    private final List<PanelTab> inspectorTabs;
    private final Subscription following;
    private boolean halted;

    RunPanels(
            DocumentSession session,
            Workbench workbench,
            RunViewModel run,
            StartViewModel start,
            ExecutionsViewModel executions,
            DebugViewModel debug,
            Rewinding rewinding,
            Redriving redriving,
            NestedViewModel nested,
            FunctionLink functions,
            MocksPart mocks,
            ComparisonPart comparison,
            CallsViewModel calls) {
        this.session = session;
        this.workbench = workbench;
        this.run = run;
        this.debug = debug;
        this.redriving = redriving;
        this.pins = mocks.pins();
        this.start = start;
        moments = new RunMoments(
                run,
                session.overlayProperty()::set,
                workbench.services().background(),
                workbench.services().ui());
        startPane = new StartPane(
                start,
                new DebugOptions(debug, session.breakpoints())::below,
                new CallsPane(calls),
                Bindings.createStringBinding(calls::summary, calls.callsProperty(), calls.chosenProperty()));
        events = new EventsPane(
                run.events(),
                this::select,
                List.of(
                        new EventsPane.RowAction("run.event-look", ALWAYS, row -> moments.lookAt((int) row.id())),
                        new EventsPane.RowAction(
                                "run.again-from-here", redriving.possible(), row -> redriving.from(entering(row.id()))),
                        new EventsPane.RowAction(
                                "run.time-go-on", rewinding.possible(), row -> rewinding.to(row.id()))));
        step = new StepViewModel(run, session.selectionProperty().map(Selection::primary));
        StepsPane steps = new StepsPane(run.runProperty(), run.stepsProperty(), this::select, this::menu);
        timeline = new TimelinePane(
                run,
                moments,
                rewinding.possible(),
                rewinding::to,
                this::select,
                workbench.services().background(),
                workbench.services().ui());
        bottomTabs = List.of(
                new PanelTab(START, title("run.tab-start"), startPane),
                new PanelTab(TIMELINE, title("run.tab-timeline"), timeline),
                new PanelTab(EVENTS, counted("run.tab-events", run.events()), events),
                new PanelTab(STEPS, title("run.tab-steps"), steps),
                new PanelTab(
                        OUTPUT,
                        title("run.tab-output"),
                        new OutputPane(run.outcomeProperty(), summary, redrive(redriving))),
                new PanelTab(
                        EXECUTIONS,
                        counted("run.tab-executions", executions.executions()),
                        new ExecutionsPane(
                                executions,
                                this::again,
                                files -> executions.openHistory(files, session.document()),
                                chosen -> comparison.compare(executions, chosen),
                                Bindings.isNotEmpty(run.events()))));
        inspectorTabs = List.of(
                new PanelTab(DATA, title("debug.tab-data"), new HaltPane(debug, this::beside), debug.activeProperty()),
                new PanelTab(
                        STEP,
                        title("run.tab-step"),
                        new StepPane(
                                step,
                                new TokenAnswer(run),
                                functions,
                                nested::openFromTop,
                                this::revealEvent,
                                this::lookInto,
                                Optional.of(() -> workbench.bottomTabProperty().set(Workbench.DATA_FLOW)),
                                Optional.of(this::menu)),
                        run.colouredProperty()));
        following = Subscription.combine(
                run.phaseProperty().subscribe(this::follow),
                debug.haltProperty().subscribe(this::follow),
                workbench.bottomTabProperty().subscribe(tab -> {
                    if (tab.equals(START)) {
                        calls.look();
                    }
                }),
                run.outcomeProperty().subscribe(this::sumUp),
                // the picture is no longer that of the run: editing goes on in the inspector's own tabs
                session.documentProperty().subscribe((before, after) -> run.fade()));
    }

    List<PanelTab> bottomTabs() {
        return bottomTabs.stream().map(tab -> tab.in(TabGroup.RUN)).toList();
    }

    /** The selected state's visits. */
    StepViewModel step() {
        return step;
    }

    List<PanelTab> inspectorTabs() {
        return inspectorTabs;
    }

    /** Shows the run as it stood when so many events had been written. */
    void lookAt(int event) {
        moments.lookAt(event);
    }

    void openStart() {
        workbench.bottomTabProperty().set(START);
        startPane.focusInput();
    }

    void close() {
        following.unsubscribe();
        step.close();
        timeline.close();
    }

    /** Begins with the events; at the end the output comes up, unless the user has turned to something else meanwhile. */
    private void follow(RunPhase phase) {
        boolean atEvents = workbench.bottomTabProperty().get().equals(EVENTS);
        boolean atTimeline = workbench.bottomTabProperty().get().equals(TIMELINE);
        if (phase == RunPhase.RUNNING) {
            workbench.bottomTabProperty().set(atTimeline ? TIMELINE : EVENTS);
            workbench.inspectorTabProperty().set(STEP);
            halted = false;
            // it may stand still before the window knows that it has begun
            follow(debug.halt());
        } else if (phase == RunPhase.ENDED && run.live().isEmpty()) {
            workbench.bottomTabProperty().set(atTimeline ? TIMELINE : EVENTS);
            workbench.inspectorTabProperty().set(STEP);
        } else if (phase == RunPhase.ENDED && atEvents) {
            workbench.bottomTabProperty().set(OUTPUT);
        }
    }

    /** At the first stop its data come up; later ones leave it to the user what to look at. */
    private void follow(Optional<Halt> halt) {
        if (halt.isPresent() && !halted) {
            halted = true;
            workbench.inspectorTabProperty().set(DATA);
        }
    }

    private void sumUp(Optional<RunOutcome> outcome) {
        summary.set("");
        Optional<ShownRun> shown = run.runProperty().get().filter(_ -> outcome.isPresent());
        shown.ifPresent(ended -> workbench.services().ui().execute(() -> {
            // only now all events are there
            List<HistoryEvent> events = run.history();
            String definition = ended.document().text();
            workbench.services().background().execute(() -> {
                String line = RunSummary.of(events, definition);
                workbench.services().ui().execute(() -> {
                    if (run.runProperty().get().equals(shown)) {
                        summary.set(line);
                    }
                });
            });
        }));
    }

    private List<String> beside(StatePath state) {
        return run.runProperty().get().stream()
                .flatMap(shown -> shown.machine().states().stream())
                .map(State::path)
                .filter(path -> path.scope().equals(state.scope()))
                .map(StatePath::name)
                .toList();
    }

    private void again(ExecutionSummary past) {
        start.inputProperty().set(past.input());
        openStart();
    }

    private void select(EventRow row) {
        run.colour();
        run.stateOf(row).ifPresent(this::select);
    }

    private void select(StepRecord record) {
        run.colour();
        select(record.state());
        step.visitProperty().set(step.visitsProperty().get().indexOf(record));
    }

    /** The first visit of a state within an iteration. */
    private void lookInto(MapIterations.Iteration iteration) {
        run.stepsProperty().get().stream()
                .filter(record -> record.enteredEvent() > iteration.startedEvent()
                        && record.iteration().equals(OptionalInt.of(iteration.index())))
                .findFirst()
                .ifPresent(this::select);
    }

    private void select(StatePath state) {
        if (session.document().machine().state(state).isPresent()) {
            session.select(Selection.of(state));
        }
    }

    private static Button redrive(Redriving redriving) {
        Button button = new Button(Words.text("run.redrive"), new IconView(ActionIcons.REDO, 13));
        button.setId("run-redrive");
        button.getStyleClass().add("small-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Words.text("run.redrive-explained")));
        button.visibleProperty().bind(redriving.failed());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> redriving.redrive());
        return button;
    }

    /** What can be done with a visit of a state. */
    private List<MenuItem> menu(StepRecord record) {
        MenuItem again = new MenuItem(Words.text("run.again-from-here"));
        again.setId("run.again-from-here");
        again.setDisable(!redriving.possible().get());
        again.setOnAction(_ -> redriving.from(record.enteredEvent()));
        List<MenuItem> items = new ArrayList<>(List.of(again));
        items.addAll(pins.of(record));
        return items;
    }

    /** The event that entered the state in which an event happened. */
    private long entering(long eventId) {
        return run.stepsProperty().get().stream()
                .mapToLong(StepRecord::enteredEvent)
                .filter(entered -> entered <= eventId)
                .max()
                .orElse(eventId);
    }

    private void revealEvent(long id) {
        workbench.bottomTabProperty().set(EVENTS);
        events.reveal(id);
    }

    private static ObservableValue<String> title(String key) {
        return new ReadOnlyStringWrapper(Words.text(key));
    }

    private static ObservableValue<String> counted(String key, ObservableList<?> list) {
        return Bindings.createStringBinding(
                () -> list.isEmpty() ? Words.text(key) : Words.text(key + "-count", Integer.toString(list.size())),
                list);
    }
}
