package dev.statewright.app.run.live;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.events.EventRows;
import dev.statewright.app.run.start.StartRequest;
import dev.statewright.app.run.task.WaitingTask;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.inspect.StepRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The run of one document: begins it, follows its events at a pace for people, and holds what the window shows of it. Colours, steps
 * and events change together, once for each frame. To be used on the UI thread; the execution itself runs elsewhere.
 */
public final class RunViewModel {

    private final Launcher launcher;
    private final Pulse pulse;
    private final Supplier<PlaybackPace> pace;
    private final Executor background;
    private final Executor ui;
    private final Consumer<RunOverlay> overlay;
    private final ReadOnlyObjectWrapper<RunPhase> phase = new ReadOnlyObjectWrapper<>(this, "phase", RunPhase.NONE);
    private final ReadOnlyObjectWrapper<Optional<ShownRun>> run =
            new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunOutcome>> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", Optional.empty());
    private final ReadOnlyObjectWrapper<List<StepRecord>> steps = new ReadOnlyObjectWrapper<>(this, "steps", List.of());
    private final ReadOnlyBooleanWrapper coloured = new ReadOnlyBooleanWrapper(this, "coloured");
    private final ObservableList<EventRow> events = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper answersWanted = new ReadOnlyIntegerWrapper(this, "answersWanted");
    private final List<Consumer<LaunchedRun>> endListeners = new ArrayList<>();
    private Optional<LaunchedRun> live = Optional.empty();
    private EventPlayback playback;
    private RunInspector inspector;
    private EventRows rows;

    /**
     * @param pace made anew for each run
     * @param background where runs are prepared
     * @param ui the thread of the window
     * @param overlay gets the colours of the states
     */
    public RunViewModel(
            Launcher launcher,
            Pulse pulse,
            Supplier<PlaybackPace> pace,
            Executor background,
            Executor ui,
            Consumer<RunOverlay> overlay) {
        this.launcher = launcher;
        this.pulse = pulse;
        this.pace = pace;
        this.background = background;
        this.ui = ui;
        this.overlay = overlay;
    }

    public ReadOnlyObjectProperty<RunPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public RunPhase phase() {
        return phase.get();
    }

    public ReadOnlyObjectProperty<Optional<ShownRun>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** How the run ended, once its last event was shown. */
    public ReadOnlyObjectProperty<Optional<RunOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** A record for each visit of a state, in the order in which they began. */
    public ReadOnlyObjectProperty<List<StepRecord>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** Changes whenever a task has begun to wait for an answer from the window. */
    public ReadOnlyIntegerProperty answersWantedProperty() {
        return answersWanted.getReadOnlyProperty();
    }

    /** The events shown so far. Not to be modified. */
    public ObservableList<EventRow> events() {
        return events;
    }

    /** The same, without how they are shown. */
    public List<HistoryEvent> history() {
        return events.stream().map(EventRow::event).toList();
    }

    /** Called for each execution that was begun here, on the UI thread, when it has ended and was shown. */
    public void onEnd(Consumer<LaunchedRun> listener) {
        endListeners.add(listener);
    }

    /**
     * Begins an execution in place of the run that is shown.
     *
     * @param refused gets the sentence, on the UI thread, where it cannot begin
     */
    public void start(StartRequest request, Consumer<String> refused) {
        if (isBusy()) {
            return;
        }
        hide();
        phase.set(RunPhase.STARTING);
        background.execute(() -> {
            try {
                LaunchedRun launched = launcher.launch(request);
                ui.execute(() -> begin(launched));
            } catch (RunRefused refusal) {
                ui.execute(() -> refuse(refusal.getMessage(), refused));
            } catch (RuntimeException | Error defect) {
                // or the window would say for ever that the run is about to begin
                ui.execute(() -> refuse(Words.text("run.refused-defect", defect), refused));
                throw defect;
            }
        });
    }

    private void refuse(String why, Consumer<String> refused) {
        phase.set(RunPhase.NONE);
        refused.accept(why);
    }

    /** Stops the execution; where it has ended already, the rest of its events is shown at once. */
    public void stop() {
        live.ifPresent(launched -> {
            if (launched.execution().result().isDone()) {
                playback.hurry();
            } else {
                launched.execution().stop(null, null);
            }
        });
    }

    /** Everything that has happened is shown at once, and from now on without delay. */
    public void hurry() {
        live.ifPresent(launched -> {
            playback.hurry();
            playback.catchUp(launched.execution().history());
        });
    }

    /** Shows, in place of the run of this window, the same execution taken up at an earlier point; its events come anew. */
    public void takeUp(LaunchedRun again) {
        steps.set(List.of());
        begin(again);
        playback.hurry();
    }

    /** Shows an execution that something else began, while it goes on. Does nothing while one of this window is running. */
    public void follow(LaunchedRun guest) {
        if (isBusy()) {
            return;
        }
        hide();
        begin(guest);
        playback.hurry();
    }

    /** Shows an execution of the past with all its events. Does nothing while one is running. */
    public void show(ShownRun past, List<HistoryEvent> history) {
        if (isBusy()) {
            return;
        }
        pulse.stop();
        live = Optional.empty();
        live = Optional.empty();
        prepare(past);
        take(history);
        phase.set(RunPhase.ENDED);
    }

    /** Takes the colours off the picture, which has changed since; the events stay. Does nothing while a run is going on. */
    public void fade() {
        if (!isBusy()) {
            overlay.accept(RunOverlay.NONE);
            coloured.set(false);
        }
    }

    /** Brings the colours back. */
    public void colour() {
        if (inspector != null && phase.get() != RunPhase.NONE && !coloured.get()) {
            overlay.accept(inspector.overlay());
            coloured.set(true);
        }
    }

    /** Whether the picture shows the run. */
    public ReadOnlyBooleanProperty colouredProperty() {
        return coloured.getReadOnlyProperty();
    }

    /** Takes the run off the window. Does nothing while one is running. */
    public void hide() {
        if (isBusy()) {
            return;
        }
        pulse.stop();
        live = Optional.empty();
        run.set(Optional.empty());
        outcome.set(Optional.empty());
        events.clear();
        steps.set(List.of());
        overlay.accept(RunOverlay.NONE);
        coloured.set(false);
        phase.set(RunPhase.NONE);
    }

    /** Whether an execution of this window is under way; one that is only followed can be left. */
    public boolean isBusy() {
        return phase.get() == RunPhase.STARTING
                || phase.get() == RunPhase.RUNNING
                        && live.filter(LaunchedRun::guest).isEmpty();
    }

    /** The execution that was begun here, while it is shown. */
    public Optional<LaunchedRun> live() {
        return live;
    }

    /** The token that a state in progress waits for; the oldest where there are several. */
    public Optional<WaitingTask> waitingTask(StatePath state) {
        return live.filter(launched -> phase.get() == RunPhase.RUNNING)
                .flatMap(
                        launched -> launched.waiting().of(state.name()).stream().findFirst());
    }

    /** Where the state of an event stands. */
    public Optional<StatePath> stateOf(EventRow row) {
        return run.get().filter(shown -> !row.step().isEmpty()).flatMap(shown -> shown.stateNamed(row.step()));
    }

    /** Ends what is running, and forgets it. */
    public void close() {
        pulse.stop();
        live.filter(launched -> !launched.guest())
                .ifPresent(launched -> launched.execution().stop(null, null));
        live = Optional.empty();
    }

    private void begin(LaunchedRun launched) {
        prepare(launched.shown());
        live = Optional.of(launched);
        playback = new EventPlayback(pace.get());
        phase.set(RunPhase.RUNNING);
        // what goes to this run's playback never reaches a later run's
        EventPlayback own = playback;
        launched.execution().addListener(event -> {
            own.add(event);
            if (!launched.guest()) {
                own.awaitRoom();
            }
        });
        launched.waiting().hand().onBegin(() -> ui.execute(() -> answersWanted.set(answersWanted.get() + 1)));
        pulse.start(this::advance);
    }

    private void prepare(ShownRun shown) {
        inspector = new RunInspector(shown.machine());
        rows = new EventRows();
        events.clear();
        outcome.set(Optional.empty());
        run.set(Optional.of(shown));
        coloured.set(true);
    }

    private void advance(long now) {
        take(playback.due(now));
        boolean ended = outcome.get().isPresent()
                || live.map(launched -> launched.execution().result().isDone()).orElse(true);
        if (ended && playback.isEmpty()) {
            pulse.stop();
            phase.set(RunPhase.ENDED);
            live.ifPresent(launched -> endListeners.forEach(listener -> listener.accept(launched)));
        }
    }

    private void take(List<HistoryEvent> due) {
        if (due.isEmpty()) {
            return;
        }
        List<EventRow> added = new ArrayList<>(due.size());
        for (HistoryEvent event : due) {
            inspector.accept(event);
            added.add(rows.accept(event));
        }
        events.addAll(added);
        steps.set(inspector.steps());
        overlay.accept(inspector.overlay());
        run.get()
                .ifPresent(shown ->
                        RunOutcome.of(due.getLast(), started(shown)).ifPresent(end -> outcome.set(Optional.of(end))));
    }

    private Instant started(ShownRun shown) {
        return events.isEmpty() ? shown.started() : events.getFirst().event().timestamp();
    }
}
