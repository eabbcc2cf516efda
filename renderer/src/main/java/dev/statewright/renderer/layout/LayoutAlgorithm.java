package dev.statewright.renderer.layout;

/** Who places states and routes lines. */
public enum LayoutAlgorithm {
    /** Rows in the order of the definition, the happy path straight, upright and level lines: for workflows of any size. */
    LAYERED,
    /** Graphviz's {@code dot}, with its curves: another look at workflows that are not too large. */
    GRAPHVIZ
}
