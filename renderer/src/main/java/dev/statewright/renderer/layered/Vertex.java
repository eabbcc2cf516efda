package dev.statewright.renderer.layered;

import dev.statewright.renderer.diagram.Point;

/**
 * A node to be placed. Lines come in at the middle of its top and leave at the middle of its bottom, or at the side exit.
 *
 * @param sideExit where arcs of {@link Arc.Exit#SIDE} leave, from the node's corner: on the right border, or on the bottom
 */
public record Vertex(double width, double height, Rank rank, Point sideExit) {

    /** In which row a node may stand. */
    public enum Rank {
        /** Alone in the first row. */
        FIRST,
        INNER,
        /** Alone in the last row. */
        LAST
    }

    /** Whether the side exit is on the right border. */
    boolean exitsRight() {
        return sideExit.x() >= width;
    }
}
