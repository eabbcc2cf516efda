package dev.statewright.model.grouping;

/** What states can be wrapped in. */
public enum Wrapper {
    /** A Parallel state with the states as one branch and a second, empty one. */
    PARALLEL,
    /** A Map state with the states as its item processor. */
    MAP,
    /** A Choice state with a rule that leads to the states; otherwise the flow passes them by. */
    CHOICE
}
