package dev.statewright.app.canvas.tool;

import dev.statewright.model.drop.Connection;
import dev.statewright.renderer.diagram.Rect;
import java.util.Optional;

/** What a gesture shows above the drawing. Equal by value: what did not change is not painted again. */
public sealed interface Feedback {

    Feedback NONE = new Nothing();

    /** Nothing to show. */
    record Nothing() implements Feedback {}

    /**
     * Something is carried along.
     *
     * @param at where the pointer is
     * @param landing where it would land now; absent over nothing that takes it
     */
    record Carrying(Load load, Pointer at, Optional<Landing> landing) implements Feedback {}

    /**
     * A line's end is led along.
     *
     * @param at where the pointer is
     * @param end where it would end now; absent over nothing that a line leads to
     */
    record Connecting(Connection connection, Pointer at, Optional<LineEnd> end) implements Feedback {}

    /**
     * A box is drawn around states.
     *
     * @param box in view pixels
     */
    record Lasso(Rect box) implements Feedback {}

    /** The drawing is pulled along. */
    record Grip() implements Feedback {}
}
