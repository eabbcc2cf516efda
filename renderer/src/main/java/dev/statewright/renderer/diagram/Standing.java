package dev.statewright.renderer.diagram;

/** How sure a state is of its place in the flow. */
public enum Standing {
    /** The flow can come here. */
    REACHABLE,
    /** Written down, but nothing leads here. */
    UNREACHABLE,
    /** Some transition names it and it does not exist. */
    GHOST
}
