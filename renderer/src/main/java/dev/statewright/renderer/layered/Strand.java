package dev.statewright.renderer.layered;

/** A piece of a line between two cells, through the channel between two layers. */
final class Strand {

    enum Shape {
        /** From a cell to one in the next layer. */
        DOWN,
        /** Between two cells of a layer, under both. */
        BELOW,
        /** Between two cells of a layer, above both. */
        ABOVE
    }

    final Shape shape;
    /** The upper cell; of one layer, the one that the line comes from. */
    Cell from;

    Cell to;
    final Arc.Exit exit;
    Arc.Weight weight;
    /** Height of the level stretch, as the channel gives it. */
    double y;

    Strand(Shape shape, Cell from, Cell to, Arc.Exit exit, Arc.Weight weight) {
        this.shape = shape;
        this.from = from;
        this.to = to;
        this.exit = exit;
        this.weight = weight;
    }

    /** Whether an arc that begins with this strand runs upward. */
    boolean turnsBack() {
        return shape == Shape.BELOW;
    }

    /** The cell that an arc comes to through this strand. */
    Cell ahead(boolean upward) {
        return upward && shape == Shape.DOWN ? from : to;
    }

    /** From the left border of the cell it comes from. */
    double fromPort(Vertex[] vertices) {
        return from.kind == Cell.Kind.VERTEX && shape != Shape.ABOVE && exit == Arc.Exit.SIDE
                ? Math.min(vertices[from.vertex].sideExit().x(), from.width)
                : from.width / 2;
    }

    double toPort() {
        return to.width / 2;
    }

    double fromX(Vertex[] vertices) {
        return from.left() + fromPort(vertices);
    }

    double toX() {
        return to.left() + toPort();
    }
}
