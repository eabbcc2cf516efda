package dev.statewright.app.run;

import dev.statewright.app.run.debug.DebugViewModel;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.WorkspaceLauncher;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryEvent;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Takes the execution of the window back to an earlier event, from where it goes on, also with the workflow as it is now. */
final class Rewinding {

    private final WorkspaceLauncher launcher;
    private final RunViewModel run;
    private final DebugViewModel debug;
    private final Supplier<AslDocument> document;
    private final TakingUp takingUp;
    private final BooleanBinding possible;

    /** @param document the workflow as it is now */
    Rewinding(
            WorkspaceLauncher launcher,
            RunViewModel run,
            DebugViewModel debug,
            Supplier<AslDocument> document,
            TakingUp takingUp) {
        this.launcher = launcher;
        this.run = run;
        this.debug = debug;
        this.document = document;
        this.takingUp = takingUp;
        possible = Bindings.createBooleanBinding(
                () -> run.live().isPresent()
                        && (run.phase() == RunPhase.ENDED || debug.halt().isPresent()),
                run.phaseProperty(),
                run.runProperty(),
                debug.haltProperty());
    }

    /** Whether there is an execution of this window that has ended or stands still. */
    BooleanBinding possible() {
        return possible;
    }

    /** To before the step that came last. */
    void back() {
        // the window may not have shown all events yet
        debug.halt()
                .ifPresent(at -> to(run.live().stream()
                                .flatMap(launched -> launched.execution().history().stream())
                                .filter(event -> event.type().entersState()
                                        && event.id() - 1 < at.stop().events())
                                .mapToLong(HistoryEvent::id)
                                .max()
                                .orElse(2)
                        - 1));
    }

    /** @param events how many events its history is to have then */
    void to(long events) {
        if (!possible.get()) {
            return;
        }
        LaunchedRun launched = run.live().orElseThrow();
        AslDocument now = document.get();
        takingUp.take(() -> launcher.rewind(launched, events, now), true, launcher::goOn);
    }
}
