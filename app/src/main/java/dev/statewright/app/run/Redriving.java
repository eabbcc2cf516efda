package dev.statewright.app.run;

import dev.statewright.app.run.debug.DebugViewModel;
import dev.statewright.app.run.executions.ExecutionsViewModel;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunRefused;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.WorkspaceLauncher;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.archive.KeptExecution;
import dev.statewright.runtime.service.ExecutionStatus;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Takes an execution that has ended up again: where it failed, or from any state that it entered, also with the workflow as it is now. */
final class Redriving {

    private final WorkspaceLauncher launcher;
    private final RunViewModel run;
    private final ExecutionsViewModel executions;
    private final DebugViewModel debug;
    private final Supplier<AslDocument> document;
    private final Executor background;
    private final Executor ui;
    private final Consumer<String> refused;
    private final BooleanBinding possible;
    private final BooleanBinding failed;

    /** How it is taken up. */
    private interface Way {
        LaunchedRun take(LaunchedRun ended) throws RunRefused;
    }

    /**
     * @param document the workflow as it is now
     * @param refused told why it cannot be; with an empty text when it can
     */
    Redriving(
            WorkspaceLauncher launcher,
            RunViewModel run,
            ExecutionsViewModel executions,
            DebugViewModel debug,
            Supplier<AslDocument> document,
            Executor background,
            Executor ui,
            Consumer<String> refused) {
        this.launcher = launcher;
        this.run = run;
        this.executions = executions;
        this.debug = debug;
        this.document = document;
        this.background = background;
        this.ui = ui;
        this.refused = refused;
        possible = Bindings.createBooleanBinding(
                () -> run.phase() == RunPhase.ENDED
                        && (run.live().filter(launched -> !launched.guest()).isPresent()
                                || executions.shownProperty().get().isPresent()),
                run.phaseProperty(),
                run.runProperty(),
                executions.shownProperty());
        failed = Bindings.createBooleanBinding(
                () -> possible.get()
                        && run.outcomeProperty()
                                .get()
                                .filter(outcome -> outcome.status() != ExecutionStatus.SUCCEEDED)
                                .isPresent(),
                possible,
                run.outcomeProperty());
    }

    /** Whether an execution is shown that has ended and can be taken up from a state. */
    BooleanBinding possible() {
        return possible;
    }

    /** Whether it ended without success. */
    BooleanBinding failed() {
        return failed;
    }

    /** Where it failed: what succeeded keeps its result. */
    void redrive() {
        take(launcher::redrive);
    }

    /** @param eventId of the event that entered the state */
    void from(long eventId) {
        AslDocument now = document.get();
        take(ended -> launcher.redriveFrom(ended, eventId, now));
    }

    private void take(Way way) {
        if (!possible.get()) {
            return;
        }
        Optional<LaunchedRun> live = run.live();
        Optional<KeptExecution> kept = executions.shownProperty().get();
        background.execute(() -> {
            try {
                LaunchedRun ended = live.isPresent() ? live.get() : launcher.restore(kept.orElseThrow());
                LaunchedRun again = way.take(ended);
                ui.execute(() -> {
                    refused.accept("");
                    debug.begin(false);
                    run.takeUp(again);
                });
            } catch (RunRefused refusal) {
                ui.execute(() -> refused.accept(refusal.getMessage()));
            }
        });
    }
}
