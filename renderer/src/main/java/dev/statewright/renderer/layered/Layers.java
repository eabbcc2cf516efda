package dev.statewright.renderer.layered;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells in layers from top to bottom, each from left to right.
 *
 * @param cells by vertex
 * @param starts for each arc its first strand; the cells that it comes to know how it goes on
 */
record Layers(Vertex[] vertices, Arc[] arcs, List<List<Cell>> layers, Cell[] cells, Strand[] starts) {

    /** Tells every cell where it stands in its layer. */
    void number() {
        for (List<Cell> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                layer.get(i).index = i;
            }
        }
    }

    /** Anew from the arcs: after lines have become one, strands between the same cells become one, too. */
    void connect() {
        layers.forEach(layer -> layer.forEach(cell -> {
            cell.up.clear();
            cell.down.clear();
        }));
        Map<Start, Strand> joined = new HashMap<>();
        for (int a = 0; a < starts.length; a++) {
            Strand start = starts[a];
            start.from = start.from.merged();
            start.to = start.to.merged();
            Strand kept = joined.putIfAbsent(new Start(start.shape, start.from, start.to, start.exit), start);
            if (kept != null) {
                kept.weight = kept.weight.compareTo(start.weight) <= 0 ? kept.weight : start.weight;
                starts[a] = kept;
                continue;
            }
            attach(start);
            for (Cell cell = start.to; cell.onward != null; cell = cell.onward.ahead(start.turnsBack())) {
                Strand onward = cell.onward;
                onward.from = onward.from.merged();
                onward.to = onward.to.merged();
                if (isAttached(onward, cell)) {
                    break;
                }
                attach(onward);
            }
        }
    }

    private static boolean isAttached(Strand strand, Cell cell) {
        return cell.up.contains(strand) || cell.down.contains(strand);
    }

    private static void attach(Strand strand) {
        switch (strand.shape) {
            case DOWN -> {
                strand.from.down.add(strand);
                strand.to.up.add(strand);
            }
            case BELOW -> {
                strand.from.down.add(strand);
                strand.to.down.add(strand);
            }
            case ABOVE -> {
                strand.from.up.add(strand);
                strand.to.up.add(strand);
            }
        }
    }

    private record Start(Strand.Shape shape, Cell from, Cell to, Arc.Exit exit) {}
}
