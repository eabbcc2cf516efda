package dev.statewright.renderer.picture;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;

/** Where the sign of a problem stands: on the lower left corner of a card or group. */
public final class ProblemSign {

    public static final double RADIUS = 8;

    private ProblemSign() {}

    /** The sign's middle. */
    public static Point on(Rect card) {
        return new Point(card.x() + 3, card.bottom() - 3);
    }
}
