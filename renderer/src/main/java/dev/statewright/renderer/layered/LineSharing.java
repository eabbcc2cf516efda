package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one line of lines that run beside each other to the same target: a hundred states that catch into one handler share one, as a
 * reader wants it. And sets the places where lines turn that leave their vertex at the side.
 */
final class LineSharing {

    private final Layers layers;

    private LineSharing(Layers layers) {
        this.layers = layers;
    }

    static void share(Layers layers) {
        LineSharing sharing = new LineSharing(layers);
        sharing.addTurns();
        sharing.merge();
        layers.connect();
        layers.number();
    }

    /** Right behind their vertex, so that nothing stands between the two. */
    private void addTurns() {
        Cell[] turns = new Cell[layers.vertices().length];
        for (int a = 0; a < layers.arcs().length; a++) {
            Arc arc = layers.arcs()[a];
            if (arc.exit() != Arc.Exit.SIDE || !layers.vertices()[arc.source()].exitsRight()) {
                continue;
            }
            Cell source = layers.cells()[arc.source()];
            if (turns[arc.source()] == null) {
                Cell turn = new Cell(Cell.Kind.TURN, 0, 0, source.layer, arc.source(), Arc.Exit.SIDE);
                List<Cell> layer = layers.layers().get(source.layer);
                layer.add(layer.indexOf(source) + 1, turn);
                turns[arc.source()] = turn;
            }
            layers.starts()[a].from = turns[arc.source()];
        }
    }

    private void merge() {
        for (int l = layers.layers().size() - 1; l >= 0; l--) {
            mergeNeighbours(layers.layers().get(l), true);
        }
        for (List<Cell> layer : layers.layers()) {
            mergeNeighbours(layer, false);
        }
    }

    private static void mergeNeighbours(List<Cell> layer, boolean downward) {
        List<Cell> kept = new ArrayList<>(layer.size());
        for (Cell cell : layer) {
            if (!kept.isEmpty() && runTogether(kept.getLast(), cell, downward)) {
                cell.mergedInto = kept.getLast();
            } else {
                kept.add(cell);
            }
        }
        layer.clear();
        layer.addAll(kept);
    }

    private static boolean runTogether(Cell one, Cell other, boolean downward) {
        return one.kind == Cell.Kind.LINE
                && other.kind == Cell.Kind.LINE
                && one.vertex == other.vertex
                && one.family == other.family
                && next(one) == next(other)
                && leadsDown(one) == downward
                && leadsDown(other) == downward;
    }

    private static boolean leadsDown(Cell line) {
        return line.onward.shape == Strand.Shape.DOWN && line.onward.from.merged() == line;
    }

    private static Cell next(Cell line) {
        return line.onward.ahead(!leadsDown(line)).merged();
    }
}
