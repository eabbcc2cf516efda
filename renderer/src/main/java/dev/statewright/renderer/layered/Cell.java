package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.List;

/** A place in a layer: a vertex, a label, or a line that passes. The phases fill in where it is. */
final class Cell {

    enum Kind {
        VERTEX,
        LABEL,
        /** An upright stretch of a line. */
        LINE,
        /** Where a line that left its vertex at the side turns down. */
        TURN
    }

    final Kind kind;
    final double width;
    final double height;
    final int layer;
    /** The vertex that stands here, or else the one that the line leads to. */
    final int vertex;
    /** For lines: those of one family may become one. */
    final Arc.Exit family;

    final List<Strand> up = new ArrayList<>(2);
    final List<Strand> down = new ArrayList<>(2);
    /** Position in its layer, and the position that the order of the definition gave it. */
    int index;

    int modelIndex;
    /** For a line that turns back, the arc that it belongs to, else -1. */
    int backArc = -1;
    /** Where a line or label leads on, towards its vertex. */
    Strand onward;
    /** For a line that has become one with another. */
    Cell mergedInto;

    Column column;
    /** Of the left border from the column's axis. */
    double offset;

    Cell(Kind kind, double width, double height, int layer, int vertex, Arc.Exit family) {
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.layer = layer;
        this.vertex = vertex;
        this.family = family;
    }

    boolean isLine() {
        return kind == Kind.LINE || kind == Kind.TURN;
    }

    Cell merged() {
        Cell cell = this;
        while (cell.mergedInto != null) {
            cell = cell.mergedInto;
        }
        return cell;
    }

    double left() {
        return column.axis + offset;
    }

    double right() {
        return left() + width;
    }
}
