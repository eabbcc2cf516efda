package dev.statewright.app.run.timeline;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.RunSnapshots;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;

/**
 * The run as it stood after any of its events, on the canvas. What is needed for that is gathered once, in the background, when somebody
 * first looks back; then the answer is there at once. To be used on the UI thread.
 */
public final class RunMoments {

    private final RunViewModel run;
    private final Consumer<RunOverlay> overlay;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyIntegerWrapper moment = new ReadOnlyIntegerWrapper(this, "moment");
    private final ListChangeListener<EventRow> grown = _ -> forget();
    private RunSnapshots snapshots;
    private boolean gathering;

    /**
     * @param overlay gets the colours of the states
     * @param background where a history is gone through
     */
    public RunMoments(RunViewModel run, Consumer<RunOverlay> overlay, Executor background, Executor ui) {
        this.run = run;
        this.overlay = overlay;
        this.background = background;
        this.ui = ui;
        run.events().addListener(grown);
        forget();
    }

    /** How many events had been written at the moment that is shown; all of them while nobody looks back. */
    public ReadOnlyIntegerProperty momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** Shows how the states stood when so many events had been written. */
    public void lookAt(int events) {
        moment.set(Math.clamp(events, 0, run.events().size()));
        if (snapshots != null) {
            show();
        } else if (!gathering && run.runProperty().get().isPresent()) {
            gather();
        }
    }

    public void close() {
        run.events().removeListener(grown);
    }

    private void gather() {
        gathering = true;
        StateMachine machine = run.runProperty().get().orElseThrow().machine();
        List<HistoryEvent> events = run.history();
        background.execute(() -> {
            RunSnapshots gathered = RunSnapshots.of(machine, events);
            ui.execute(() -> {
                gathering = false;
                if (gathered.size() == run.events().size()) {
                    snapshots = gathered;
                    show();
                }
            });
        });
    }

    private void show() {
        run.colour();
        overlay.accept(snapshots.after(moment.get()));
    }

    private void forget() {
        snapshots = null;
        moment.set(run.events().size());
    }
}
