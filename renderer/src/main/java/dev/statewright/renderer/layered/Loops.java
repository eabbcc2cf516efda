package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.List;

/** Counts the crossings where lines turn: under the vertex that a loop leaves, and over the one that it comes back to. */
final class Loops {

    private Loops() {}

    /** A turn in one layer between two places, the first of them left of the second. */
    private record Turn(double left, double right) {

        boolean interlocks(Turn other) {
            return left < other.left && other.left < right && right < other.right
                    || other.left < left && left < other.right && other.right < right;
        }
    }

    /** All in one layer. */
    static int crossings(List<Cell> layer) {
        int count = 0;
        for (Strand.Shape shape : List.of(Strand.Shape.BELOW, Strand.Shape.ABOVE)) {
            List<Turn> turns = new ArrayList<>(0);
            for (Cell cell : layer) {
                for (Strand strand : strands(cell, shape)) {
                    if (strand.shape == shape && strand.from == cell) {
                        Turn turn = turn(strand);
                        count += passing(layer, turn, shape);
                        for (Turn other : turns) {
                            count += turn.interlocks(other) ? 1 : 0;
                        }
                        turns.add(turn);
                    }
                }
            }
        }
        return count;
    }

    /** Lines through the level stretch of a turn. */
    private static int passing(List<Cell> layer, Turn turn, Strand.Shape shape) {
        int count = 0;
        for (int i = (int) Math.floor(turn.left()) + 1; i < Math.floor(turn.right()); i++) {
            count += straight(layer.get(i), shape);
        }
        return count;
    }

    /** Of two neighbours, if the first stands left of the second: what changes when they change places. */
    static int crossings(Cell left, Cell right) {
        int count = 0;
        int gap = Math.abs(left.index - right.index);
        for (Strand.Shape shape : List.of(Strand.Shape.BELOW, Strand.Shape.ABOVE)) {
            for (Strand strand : strands(left, shape)) {
                if (strand.shape == shape
                        && other(strand, left) != right
                        && place(strand, left) > Math.max(left.index, right.index)) {
                    count += straight(right, shape);
                }
            }
            for (Strand strand : strands(right, shape)) {
                if (strand.shape == shape
                        && other(strand, right) != left
                        && place(strand, right) < Math.min(left.index, right.index)) {
                    count += straight(left, shape);
                }
            }
            count += gap == 1 ? interlocking(left, right, shape) : 0;
        }
        return count;
    }

    private static int interlocking(Cell left, Cell right, Strand.Shape shape) {
        int count = 0;
        for (Strand a : strands(left, shape)) {
            for (Strand b : strands(right, shape)) {
                if (a.shape == shape && b.shape == shape && other(a, left) != right && other(b, right) != left) {
                    double x = place(a, left);
                    double y = place(b, right);
                    int low = Math.min(left.index, right.index);
                    Turn one = new Turn(Math.min(x, low), Math.max(x, low));
                    Turn two = new Turn(Math.min(y, low + 1), Math.max(y, low + 1));
                    count += one.interlocks(two) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static List<Strand> strands(Cell cell, Strand.Shape shape) {
        return shape == Strand.Shape.BELOW ? cell.down : cell.up;
    }

    private static int straight(Cell cell, Strand.Shape shape) {
        int count = 0;
        for (Strand strand : strands(cell, shape)) {
            count += strand.shape == Strand.Shape.DOWN ? 1 : 0;
        }
        return count;
    }

    private static Cell other(Strand strand, Cell cell) {
        return strand.from == cell ? strand.to : strand.from;
    }

    /** Where the other end of a turn is. */
    private static double place(Strand strand, Cell cell) {
        return strand.from == cell ? strand.to.index : start(strand);
    }

    /** What leaves at the side is right of what leaves at the bottom. */
    private static double start(Strand strand) {
        return strand.from.index + (strand.shape == Strand.Shape.BELOW && strand.exit == Arc.Exit.SIDE ? 0.4 : 0);
    }

    private static Turn turn(Strand strand) {
        double from = start(strand);
        double to = strand.to.index;
        return new Turn(Math.min(from, to), Math.max(from, to));
    }
}
