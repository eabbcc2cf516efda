package dev.statewright.app.run.live;

/** Where the window is with a run. */
public enum RunPhase {
    /** No run is shown. */
    NONE,
    /** The definition is being read and checked. */
    STARTING,
    /** The execution goes on, or its events are still being shown. */
    RUNNING,
    /** Everything was shown; or the run is one of the past. */
    ENDED
}
