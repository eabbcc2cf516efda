package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Diagram;

/**
 * A node ready to be placed: its drawing, with the node's own upper left corner at the origin.
 *
 * @param id the flow node's
 * @param kind decides in which row it may stand
 * @param sideExit how far below its top a catch edge leaves its side
 */
record NodeBlock(String id, Kind kind, double width, double height, double sideExit, Diagram drawing) {

    enum Kind {
        START,
        INNER,
        END
    }
}
