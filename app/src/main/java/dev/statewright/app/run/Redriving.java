package dev.statewright.app.run;

import dev.statewright.app.run.executions.ExecutionsViewModel;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunRefused;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.WorkspaceLauncher;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.archive.KeptExecution;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.shell.ClockMode;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Takes an execution that has ended up again: where it failed, or from any state that it entered, also with the workflow as it is now. */
final class Redriving {

    private final WorkspaceLauncher launcher;
    private final RunViewModel run;
    private final ExecutionsViewModel executions;
    private final Supplier<AslDocument> document;
    private final Supplier<ClockMode> clock;
    private final TakingUp takingUp;
    private final BooleanBinding possible;
    private final BooleanBinding failed;

    /** How it is taken up. */
    private interface Way {
        LaunchedRun take(LaunchedRun ended) throws RunRefused;
    }

    /**
     * @param document the workflow as it is now
     * @param clock how the time of one of the past is to go
     */
    Redriving(
            WorkspaceLauncher launcher,
            RunViewModel run,
            ExecutionsViewModel executions,
            Supplier<AslDocument> document,
            Supplier<ClockMode> clock,
            TakingUp takingUp) {
        this.launcher = launcher;
        this.run = run;
        this.executions = executions;
        this.document = document;
        this.clock = clock;
        this.takingUp = takingUp;
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
        ClockMode mode = clock.get();
        takingUp.take(
                () -> way.take(live.isPresent() ? live.get() : launcher.restore(kept.orElseThrow(), mode)),
                false,
                _ -> {});
    }
}
