package dev.statewright.renderer.layered;

/**
 * How far things are apart, in pixels.
 *
 * @param row least between two rows
 * @param column between two nodes of a row
 * @param lineToNode between an upright line and a node beside it
 * @param lineToLine between two upright lines
 * @param track between two level lines
 * @param above between a level line and the row under it, where arrow heads need room
 * @param below between a row and the level line under it
 */
public record Spacing(
        double row,
        double column,
        double lineToNode,
        double lineToLine,
        double track,
        double above,
        double below,
        double labelGap) {

    public static final Spacing DOWNWARD = new Spacing(34, 32, 18, 14, 11, 20, 14, 12);

    /** For diagrams that run from left to right: rows are columns there and cards are wider than high. */
    public static final Spacing RIGHTWARD = new Spacing(44, 26, 18, 14, 12, 24, 18, 14);

    double between(Cell left, Cell right) {
        boolean leftLine = left.isLine();
        boolean rightLine = right.isLine();
        if (left.kind == Cell.Kind.LABEL || right.kind == Cell.Kind.LABEL) {
            return labelGap;
        }
        return leftLine && rightLine ? lineToLine : leftLine || rightLine ? lineToNode : column;
    }
}
