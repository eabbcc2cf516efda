package dev.statewright.renderer.layered;

/**
 * A line to be drawn.
 *
 * @param source index of the vertex it leaves, as is target of the one it reaches
 * @param weight how much it wants to be straight
 * @param labelWidth of the label in the middle of the line, 0 for none, as is labelHeight
 */
public record Arc(int source, int target, Exit exit, Weight weight, double labelWidth, double labelHeight) {

    /** Where a line leaves its source. */
    public enum Exit {
        BOTTOM,
        SIDE
    }

    /** How much a line wants to be straight, the most first. */
    public enum Weight {
        /** The main way from the first to the last row. */
        SPINE,
        /** The main way on from its source. */
        MAIN,
        NORMAL,
        LEAST
    }

    boolean labelled() {
        return labelWidth > 0;
    }
}
