package dev.statewright.renderer.layered;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places the columns: the main way first, everything else as near to it as it can be, then outward again where that straightens lines.
 */
final class Compaction {

    private static final int ROUNDS = 4;

    private final Layers layers;
    private final List<Column> columns;
    private final Column spine;
    private final Spacing spacing;
    private final List<Column> leftToRight = new ArrayList<>();

    private Compaction(Layers layers, List<Column> columns, Spacing spacing) {
        this.layers = layers;
        this.columns = columns;
        this.spine = spine(columns);
        this.spacing = spacing;
    }

    static void place(Layers layers, List<Column> columns, Spacing spacing) {
        if (columns.isEmpty()) {
            return;
        }
        Compaction compaction = new Compaction(layers, columns, spacing);
        compaction.findGaps();
        compaction.sort();
        compaction.pack();
        for (int round = 0; round < ROUNDS; round++) {
            compaction.improve(compaction.leftToRight.reversed());
            compaction.improve(compaction.leftToRight);
        }
    }

    private void findGaps() {
        for (List<Cell> layer : layers.layers()) {
            for (int i = 1; i < layer.size(); i++) {
                Cell left = layer.get(i - 1);
                Cell right = layer.get(i);
                double distance = left.offset + left.width + spacing.between(left, right) - right.offset;
                left.column.leftOf.add(new Column.Gap(right.column, distance));
                right.column.rightOf.add(new Column.Gap(left.column, distance));
            }
        }
    }

    private void sort() {
        Map<Column, Integer> waiting = new HashMap<>();
        Deque<Column> free = new ArrayDeque<>();
        for (Column column : columns) {
            waiting.put(column, column.rightOf.size());
            if (column.rightOf.isEmpty()) {
                free.add(column);
            }
        }
        while (!free.isEmpty()) {
            Column column = free.poll();
            leftToRight.add(column);
            for (Column.Gap gap : column.leftOf) {
                if (waiting.merge(gap.other(), -1, Integer::sum) == 0) {
                    free.add(gap.other());
                }
            }
        }
    }

    private void pack() {
        Set<Column> onLeft = new HashSet<>();
        for (Column column : leftToRight.reversed()) {
            if (column.leftOf.stream().anyMatch(gap -> gap.other() == spine || onLeft.contains(gap.other()))) {
                onLeft.add(column);
            }
        }
        for (Column column : leftToRight.reversed()) {
            if (onLeft.contains(column)) {
                double highest = Double.POSITIVE_INFINITY;
                for (Column.Gap gap : column.leftOf) {
                    if (gap.other() == spine || onLeft.contains(gap.other())) {
                        highest = Math.min(highest, gap.other().axis - gap.distance());
                    }
                }
                column.axis = highest;
            }
        }
        for (Column column : leftToRight) {
            if (column != spine && !onLeft.contains(column)) {
                double lowest = column.lowest();
                column.axis = lowest == Double.NEGATIVE_INFINITY ? 0 : lowest;
            }
        }
    }

    /** The highest column of the main way; without one the highest. */
    private static Column spine(List<Column> columns) {
        Column best = columns.getFirst();
        boolean found = isSpine(best);
        for (Column column : columns) {
            boolean spine = isSpine(column);
            boolean higher = column.cells.size() > best.cells.size();
            if (spine && !found || spine == found && higher) {
                best = column;
                found = spine;
            }
        }
        return best;
    }

    private static boolean isSpine(Column column) {
        for (Cell cell : column.cells) {
            for (Strand strand : cell.down) {
                if (strand.weight == Arc.Weight.SPINE) {
                    return true;
                }
            }
        }
        return false;
    }

    private void improve(List<Column> order) {
        for (Column column : order) {
            if (column != spine) {
                double lowest = column.lowest();
                double highest = column.highest();
                if (lowest < highest) {
                    double wanted = wanted(column);
                    column.axis = Math.max(lowest, Math.min(highest, wanted));
                }
            }
        }
    }

    private record Pull(double axis, int weight) {}

    /** The axis at which the lines to other columns make the fewest steps aside. */
    private double wanted(Column column) {
        List<Pull> pulls = new ArrayList<>();
        int all = 0;
        for (Cell cell : column.cells) {
            for (List<Strand> strands : List.of(cell.up, cell.down)) {
                for (Strand strand : strands) {
                    boolean begins = strand.from == cell;
                    Cell other = begins ? strand.to : strand.from;
                    if (other.column != column) {
                        double port = begins ? strand.fromPort(layers.vertices()) : strand.toPort();
                        double x = begins ? strand.toX() : strand.fromX(layers.vertices());
                        int weight = weight(strand);
                        pulls.add(new Pull(x - port - cell.offset, weight));
                        all += weight;
                    }
                }
            }
        }
        if (pulls.isEmpty()) {
            return column.axis;
        }
        pulls.sort(Comparator.comparingDouble(Pull::axis));
        return median(pulls, all, column.axis);
    }

    private static double median(List<Pull> pulls, int all, double now) {
        int below = 0;
        for (int i = 0; i < pulls.size(); i++) {
            below += pulls.get(i).weight();
            if (2 * below > all) {
                return pulls.get(i).axis();
            }
            if (2 * below == all) {
                return Math.max(pulls.get(i).axis(), Math.min(pulls.get(i + 1).axis(), now));
            }
        }
        return now;
    }

    private static int weight(Strand strand) {
        int base = switch (strand.weight) {
            case SPINE -> 8;
            case MAIN -> 4;
            case NORMAL -> 2;
            case LEAST -> 1;
        };
        return strand.shape == Strand.Shape.DOWN ? base : 1;
    }
}
