package dev.statewright.app.run;

import dev.statewright.app.run.debug.DebugViewModel;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunRefused;
import dev.statewright.app.run.live.RunViewModel;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Takes an execution up again at an earlier point, and shows it in place of what the window shows. */
final class TakingUp {

    private final RunViewModel run;
    private final DebugViewModel debug;
    private final Executor background;
    private final Executor ui;
    private final Consumer<String> refused;

    /** How it is taken up; called in the background. */
    interface Way {
        LaunchedRun take() throws RunRefused;
    }

    /** @param refused told why it cannot be; with an empty text when it can */
    TakingUp(RunViewModel run, DebugViewModel debug, Executor background, Executor ui, Consumer<String> refused) {
        this.run = run;
        this.debug = debug;
        this.background = background;
        this.ui = ui;
        this.refused = refused;
    }

    /**
     * Where it is refused all stays as it is. To be called while nothing runs, or what runs stands still.
     *
     * @param debugged whether breakpoints count; then it stands still until something lets it go on
     * @param shown called in the background when the window shows it
     */
    void take(Way way, boolean debugged, Consumer<LaunchedRun> shown) {
        if (!debugged) {
            // it goes on at once: breakpoints of the run before would stop it before the window knows of it
            debug.begin(false);
        }
        background.execute(() -> {
            try {
                LaunchedRun again = way.take();
                ui.execute(() -> {
                    refused.accept("");
                    if (debugged) {
                        debug.begin(true);
                    }
                    run.takeUp(again);
                    background.execute(() -> shown.accept(again));
                });
            } catch (RunRefused refusal) {
                ui.execute(() -> refused.accept(refusal.getMessage()));
            }
        });
    }
}
