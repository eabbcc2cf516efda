package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the strands that are straight, and with them the columns. The most important strand is asked first; one that would cross a
 * straight strand, or whose cell already has one on that side, is not.
 */
final class Alignment {

    private final Layers layers;
    /** For each channel the straight strands, from the place of the upper cell to that of the lower. */
    private final List<TreeMap<Integer, Integer>> straight = new ArrayList<>();

    private final Strand[][] down;
    private final boolean[][] hasUpper;

    private Alignment(Layers layers) {
        this.layers = layers;
        int count = layers.layers().size();
        down = new Strand[count][];
        hasUpper = new boolean[count][];
        for (int l = 0; l < count; l++) {
            straight.add(new TreeMap<>());
            down[l] = new Strand[layers.layers().get(l).size()];
            hasUpper[l] = new boolean[layers.layers().get(l).size()];
        }
    }

    /** All columns; every cell is in one. */
    static List<Column> columns(Layers layers) {
        Alignment alignment = new Alignment(layers);
        alignment.chooseStraight();
        return alignment.build();
    }

    private void chooseStraight() {
        List<Strand> strands = new ArrayList<>();
        layers.layers()
                .forEach(layer -> layer.forEach(cell -> cell.down.stream()
                        .filter(strand -> strand.shape == Strand.Shape.DOWN)
                        .forEach(strands::add)));
        strands.sort(Comparator.comparingInt(Alignment::rank));
        strands.forEach(this::straighten);
    }

    /** The lower, the sooner. */
    private static int rank(Strand strand) {
        if (strand.weight == Arc.Weight.SPINE) {
            return 0;
        }
        if (strand.from.isLine() && strand.to.kind == Cell.Kind.LINE) {
            return 1;
        }
        if (strand.weight == Arc.Weight.MAIN) {
            return 2;
        }
        if (strand.from.kind != Cell.Kind.VERTEX) {
            return strand.weight == Arc.Weight.NORMAL ? 3 : 4;
        }
        return strand.weight == Arc.Weight.NORMAL ? 5 : 6;
    }

    private void straighten(Strand strand) {
        Cell from = strand.from;
        Cell to = strand.to;
        if (down[from.layer][from.index] != null || hasUpper[to.layer][to.index]) {
            return;
        }
        TreeMap<Integer, Integer> channel = straight.get(from.layer);
        Map.Entry<Integer, Integer> before = channel.lowerEntry(from.index);
        Map.Entry<Integer, Integer> after = channel.higherEntry(from.index);
        if (before != null && before.getValue() > to.index || after != null && after.getValue() < to.index) {
            return;
        }
        channel.put(from.index, to.index);
        down[from.layer][from.index] = strand;
        hasUpper[to.layer][to.index] = true;
    }

    private List<Column> build() {
        List<Column> columns = new ArrayList<>();
        for (List<Cell> layer : layers.layers()) {
            for (Cell top : layer) {
                if (!hasUpper[top.layer][top.index]) {
                    columns.add(from(top));
                }
            }
        }
        return columns;
    }

    private Column from(Cell top) {
        Column column = new Column();
        Cell cell = top;
        cell.offset = -cell.width / 2;
        while (true) {
            cell.column = column;
            column.cells.add(cell);
            Strand strand = down[cell.layer][cell.index];
            if (strand == null) {
                return column;
            }
            strand.to.offset = cell.offset + strand.fromPort(layers.vertices()) - strand.toPort();
            cell = strand.to;
        }
    }
}
