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
    TakingUp(
            RunViewModel run, DebugViewModel debug, Executor background, Executor ui, Consumer<String> refused) {
        this.run = run;
        this.debug = debug;
        this.background = background;
        this.ui = ui;
        this.refused = refused;
    }

    /**
     * Where it is refused all stays as it is.
     *
     * @param debugged whether breakpoints count
     * @param shown called in the background when the window shows it
     */
    void take(Way way, boolean debugged, Consumer<LaunchedRun> shown) {
        background.execute(() -> {
            try {
                LaunchedRun again = way.take();
                ui.execute(() -> {
                    refused.accept("");
                    debug.begin(debugged);
                    run.takeUp(again);
                    background.execute(() -> shown.accept(again));
                });
            } catch (RunRefused refusal) {
                ui.execute(() -> refused.accept(refusal.getMessage()));
            }
        });
    }
}
