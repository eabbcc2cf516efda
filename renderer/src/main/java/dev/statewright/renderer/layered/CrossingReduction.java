package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the cells of each layer so that few lines cross. The order of the definition is kept wherever another one would not have fewer
 * crossings: branches stand as they are written, and an edit elsewhere does not turn them round.
 */
final class CrossingReduction {

    private static final int SWEEPS = 8;
    private static final int PASSES = 12;
    /** With so many cells fewer sweeps have to do. */
    private static final int LARGE = 800;

    private final List<List<Cell>> layers;

    private CrossingReduction(List<List<Cell>> layers) {
        this.layers = layers;
    }

    static void reduce(Layers layers) {
        if (total(layers.layers()) > 0) {
            new CrossingReduction(layers.layers()).reduce();
        }
    }

    private void reduce() {
        transpose();
        List<List<Cell>> written = copy();
        List<List<Cell>> best = written;
        int fewest = total(layers);
        int sweeps = layers.stream().mapToInt(List::size).sum() < LARGE ? SWEEPS : SWEEPS / 4;
        for (boolean down : new boolean[] {true, false}) {
            restore(written);
            boolean downward = down;
            for (int i = 0; i < sweeps && fewest > 0; i++) {
                sweep(downward);
                transpose();
                int crossings = total(layers);
                if (crossings < fewest) {
                    fewest = crossings;
                    best = copy();
                }
                downward = !downward;
            }
        }
        restore(best);
    }

    /** Sorts each layer by the middle of its neighbours in the one before. */
    private void sweep(boolean down) {
        for (int l = 1; l < layers.size(); l++) {
            sort(down ? layers.get(l) : layers.get(layers.size() - 1 - l), down);
        }
    }

    private void restore(List<List<Cell>> order) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).clear();
            layers.get(l).addAll(order.get(l));
            number(layers.get(l));
        }
    }

    private List<List<Cell>> copy() {
        List<List<Cell>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private static void number(List<Cell> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).index = i;
        }
    }

    private record Placed(Cell cell, double middle) {}

    private static void sort(List<Cell> layer, boolean byUpper) {
        List<Placed> placed = new ArrayList<>();
        for (Cell cell : layer) {
            double middle = middle(cell, byUpper);
            if (!Double.isNaN(middle)) {
                placed.add(new Placed(cell, middle));
            }
        }
        placed.sort(Comparator.comparingDouble(Placed::middle));
        int next = 0;
        for (int i = 0; i < layer.size(); i++) {
            if (!Double.isNaN(middle(layer.get(i), byUpper))) {
                layer.set(i, placed.get(next++).cell());
            }
        }
        number(layer);
    }

    private static double middle(Cell cell, boolean byUpper) {
        double sum = 0;
        int count = 0;
        for (Strand strand : byUpper ? cell.up : cell.down) {
            if (strand.shape == Strand.Shape.DOWN) {
                sum += byUpper ? position(strand) : strand.to.index;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Of the upper end: what leaves at the side is right of what leaves at the bottom. */
    private static double position(Strand strand) {
        return strand.from.index + (strand.exit == Arc.Exit.SIDE ? 0.4 : 0);
    }

    /** Swaps neighbours as long as it takes away a crossing, or costs none and brings back the order of the definition. */
    private void transpose() {
        BitSet unsettled = new BitSet();
        unsettled.set(0, layers.size());
        for (int pass = 0; pass < PASSES && !unsettled.isEmpty(); pass++) {
            BitSet next = new BitSet();
            for (int l = unsettled.nextSetBit(0); l >= 0; l = unsettled.nextSetBit(l + 1)) {
                boolean changed = false;
                for (int i = 0; i + 1 < layers.get(l).size(); i++) {
                    changed |= swapped(layers.get(l), i);
                }
                if (changed) {
                    next.set(Math.max(0, l - 1), Math.min(layers.size(), l + 2));
                }
            }
            unsettled = next;
        }
    }

    private static boolean swapped(List<Cell> layer, int i) {
        Cell left = layer.get(i);
        Cell right = layer.get(i + 1);
        int gain = crossings(left, right) - crossings(right, left);
        if (gain < 0 || gain == 0 && left.modelIndex <= right.modelIndex) {
            return false;
        }
        layer.set(i, right);
        layer.set(i + 1, left);
        right.index = i;
        left.index = i + 1;
        return true;
    }

    /** Between the lines of two cells if the first stands left of the second. */
    private static int crossings(Cell left, Cell right) {
        int count = 0;
        for (Strand a : left.up) {
            for (Strand b : right.up) {
                if (a.shape == Strand.Shape.DOWN && b.shape == Strand.Shape.DOWN && position(a) > position(b)) {
                    count++;
                }
            }
        }
        for (Strand a : left.down) {
            for (Strand b : right.down) {
                if (a.shape == Strand.Shape.DOWN && b.shape == Strand.Shape.DOWN && a.to.index > b.to.index) {
                    count++;
                }
            }
        }
        return count + Loops.crossings(left, right);
    }

    private static int total(List<List<Cell>> layers) {
        int total = 0;
        for (int l = 0; l < layers.size(); l++) {
            total += Loops.crossings(layers.get(l));
            if (l + 1 < layers.size()
                    && layers.get(l).size() > 1
                    && layers.get(l + 1).size() > 1) {
                total += between(layers.get(l), layers.get(l + 1).size());
            }
        }
        return total;
    }

    /** Counts inversions with a binary indexed tree over the places in the lower layer. */
    private static int between(List<Cell> upper, int lowerSize) {
        int[] tree = new int[lowerSize + 1];
        int crossings = 0;
        int seen = 0;
        for (Cell cell : upper) {
            for (boolean side : new boolean[] {false, true}) {
                int before = seen;
                for (Strand strand : cell.down) {
                    if (strand.shape == Strand.Shape.DOWN && (strand.exit == Arc.Exit.SIDE) == side) {
                        crossings += before - notRight(tree, strand.to.index);
                        seen++;
                    }
                }
                for (Strand strand : cell.down) {
                    if (strand.shape == Strand.Shape.DOWN && (strand.exit == Arc.Exit.SIDE) == side) {
                        for (int i = strand.to.index + 1; i <= lowerSize; i += i & -i) {
                            tree[i]++;
                        }
                    }
                }
            }
        }
        return crossings;
    }

    private static int notRight(int[] tree, int index) {
        int count = 0;
        for (int i = index + 1; i > 0; i -= i & -i) {
            count += tree[i];
        }
        return count;
    }
}
