package dev.statewright.app.run.live;

import dev.statewright.app.run.start.StartRequest;

/** Begins executions. Called in the background: it may read files and compile. */
@FunctionalInterface
public interface Launcher {

    /** @throws RunRefused where the definition has errors, or the input or the mocks cannot be used */
    LaunchedRun launch(StartRequest request) throws RunRefused;
}
