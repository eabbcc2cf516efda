package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;

/**
 * A node ready to be placed: its drawing, with the node's own upper left corner at the origin.
 *
 * @param id the flow node's
 * @param kind decides in which row it may stand
 * @param catchExit where a catch edge leaves: a place on the right side, or on the bottom
 */
record NodeBlock(String id, Kind kind, double width, double height, Point catchExit, Diagram drawing) {

    enum Kind {
        START,
        INNER,
        END
    }
}
