package dev.statewright.renderer.fx;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Point;

/** What lies at a place of a diagram. */
public sealed interface Hit {

    /** A state's card, or the header of its group. */
    record OnState(StatePath state) implements Hit {}

    /** The room inside a group, beside what stands there. */
    record InGroup(StatePath state) implements Hit {}

    /**
     * A transition's line or label.
     *
     * @param nearest the point of the line next to the place
     */
    record OnEdge(Transition transition, Point nearest) implements Hit {}

    /** A box that waits for a state. */
    record OnBox(DropBox box) implements Hit {}

    /** The start or end pill. */
    record OnAnchor(Anchor.Kind kind) implements Hit {}

    /** Empty canvas. */
    record Nothing() implements Hit {}
}
