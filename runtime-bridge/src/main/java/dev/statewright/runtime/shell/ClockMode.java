package dev.statewright.runtime.shell;

/** Which time a shell lets its execution live in. */
public enum ClockMode {
    /** The machine's clock: waiting takes as long as it says. */
    REAL,
    /** When nothing else is to do, the next timer fires at once. Tasks that are under way are waited for first. */
    VIRTUAL,
    /** The machine's clock, so many times as fast. */
    SCALED,
    /** Time stands still until somebody advances it. */
    BY_HAND
}
