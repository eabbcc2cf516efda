package dev.statewright.renderer.layered;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the layers, depth first in the order of the arcs: what is said first stands left. An arc over several rows gets a cell in each,
 * a labelled one a cell for its label in a layer between its source's row and the next.
 */
final class LayerBuilder {

    /** With more cells for passing lines than that for each vertex, long lines to one target share theirs from the beginning. */
    private static final int LINES_PER_VERTEX = 5;

    private static final int FEW_LINES = 400;
    private static final int NEAR = 6;

    private final Vertex[] vertices;
    private final Arc[] arcs;
    private final List<List<Integer>> leaving;
    private final boolean[] back;
    private final int[] layerOf;
    private final boolean[] hasLabels;
    private final List<List<Cell>> layers = new ArrayList<>();
    private final Cell[] cells;
    private final Strand[] starts;
    /** In each layer the cell on the way that the search is on. */
    private final Cell[] way;

    private final boolean[] left;
    private final Map<Shared, Map<Integer, Cell>> shared = new HashMap<>();
    private final boolean sharing;

    private LayerBuilder(Vertex[] vertices, Arc[] arcs, List<List<Integer>> leaving, Ranking.Ranks ranks) {
        this.vertices = vertices;
        this.arcs = arcs;
        this.leaving = leaving;
        this.back = ranks.back();
        int rows = 0;
        for (int row : ranks.row()) {
            rows = Math.max(rows, row + 1);
        }
        hasLabels = new boolean[rows];
        for (int a = 0; a < arcs.length; a++) {
            if (arcs[a].labelled() && !back[a]) {
                hasLabels[ranks.row()[arcs[a].source()]] = true;
            }
        }
        int[] layerOfRow = new int[rows];
        for (int row = 1; row < rows; row++) {
            layerOfRow[row] = layerOfRow[row - 1] + (hasLabels[row - 1] ? 2 : 1);
        }
        layerOf = new int[vertices.length];
        for (int v = 0; v < vertices.length; v++) {
            layerOf[v] = layerOfRow[ranks.row()[v]];
        }
        int count = rows == 0 ? 0 : layerOfRow[rows - 1] + 1 + (hasLabels[rows - 1] ? 1 : 0);
        for (int i = 0; i < count; i++) {
            layers.add(new ArrayList<>());
        }
        cells = new Cell[vertices.length];
        way = new Cell[count];
        left = new boolean[vertices.length];
        starts = new Strand[arcs.length];
        long lines = 0;
        for (Arc arc : arcs) {
            lines += Math.abs(layerOf[arc.target()] - layerOf[arc.source()]);
        }
        sharing = lines > FEW_LINES + (long) LINES_PER_VERTEX * vertices.length;
    }

    static Layers build(Vertex[] vertices, Arc[] arcs, List<List<Integer>> leaving, Ranking.Ranks ranks) {
        LayerBuilder builder = new LayerBuilder(vertices, arcs, leaving, ranks);
        for (int v = 0; v < vertices.length; v++) {
            if (builder.cells[v] == null) {
                builder.search(v);
            }
        }
        Layers built = new Layers(vertices, arcs, builder.layers, builder.cells, builder.starts);
        built.connect();
        built.number();
        built.layers().forEach(layer -> layer.forEach(cell -> cell.modelIndex = cell.index));
        return built;
    }

    private void search(int root) {
        Deque<int[]> open = new ArrayDeque<>();
        place(root);
        open.push(new int[] {root, 0});
        while (!open.isEmpty()) {
            int[] visit = open.peek();
            List<Integer> out = leaving.get(visit[0]);
            if (visit[1] == out.size()) {
                open.pop();
                continue;
            }
            int a = out.get(visit[1]++);
            way[layerOf[visit[0]]] = cells[visit[0]];
            int target = arcs[a].target();
            boolean known = cells[target] != null;
            if (back[a]) {
                if (!known) {
                    place(target);
                }
                turnBack(a);
            } else {
                goOn(a, known);
            }
            if (!known) {
                open.push(new int[] {target, 0});
            }
        }
    }

    private void place(int vertex) {
        Cell cell = new Cell(
                Cell.Kind.VERTEX,
                vertices[vertex].width(),
                vertices[vertex].height(),
                layerOf[vertex],
                vertex,
                Arc.Exit.BOTTOM);
        cells[vertex] = cell;
        way[cell.layer] = cell;
        layers.get(cell.layer).add(cell);
    }

    private void goOn(int a, boolean known) {
        Arc arc = arcs[a];
        Cell at = cells[arc.source()];
        boolean onLeft = isLeft(a);
        boolean shares = shares(a);
        for (int layer = at.layer + 1; layer < layerOf[arc.target()]; layer++) {
            boolean label = arc.labelled() && layer == layerOf[arc.source()] + 1;
            Cell kept = shares && !label ? kept(arc, false, onLeft, layer) : null;
            if (kept != null) {
                lead(a, at, new Strand(Strand.Shape.DOWN, at, kept, exit(arc, at), arc.weight()));
                return;
            }
            Cell next = line(arc, layer, label);
            layers.get(layer).add(next);
            if (shares && !label) {
                keep(arc, false, onLeft, next);
            }
            way[layer] = next;
            lead(a, at, new Strand(Strand.Shape.DOWN, at, next, exit(arc, at), arc.weight()));
            at = next;
        }
        if (!known) {
            left[arc.target()] = onLeft;
            place(arc.target());
        }
        lead(a, at, new Strand(Strand.Shape.DOWN, at, cells[arc.target()], exit(arc, at), arc.weight()));
    }

    private static Arc.Exit exit(Arc arc, Cell at) {
        return at.kind == Cell.Kind.VERTEX ? arc.exit() : Arc.Exit.BOTTOM;
    }

    /** The arc goes on from the cell through the strand. */
    private void lead(int a, Cell cell, Strand strand) {
        if (cell.kind == Cell.Kind.VERTEX) {
            starts[a] = strand;
        } else {
            cell.onward = strand;
        }
    }

    /** Under its source, up along a column beside the way that leads down, and over its target. */
    private void turnBack(int a) {
        Arc arc = arcs[a];
        Cell at = cells[arc.source()];
        boolean onLeft = isLeft(a);
        boolean shares = shares(a);
        for (int layer = at.layer; layer >= layerOf[arc.target()]; layer--) {
            boolean label = arc.labelled() && layer == layerOf[arc.source()];
            Cell kept = shares && !label ? kept(arc, true, onLeft, layer) : null;
            Cell next = kept == null ? line(arc, layer, label) : kept;
            lead(
                    a,
                    at,
                    at.kind == Cell.Kind.VERTEX
                            ? new Strand(Strand.Shape.BELOW, at, next, arc.exit(), arc.weight())
                            : new Strand(Strand.Shape.DOWN, next, at, Arc.Exit.BOTTOM, arc.weight()));
            if (kept != null) {
                return;
            }
            next.backArc = a;
            insert(next, onLeft);
            if (shares && !label) {
                keep(arc, true, onLeft, next);
            }
            at = next;
        }
        Cell target = cells[arc.target()];
        lead(a, at, new Strand(Strand.Shape.ABOVE, at, target, Arc.Exit.BOTTOM, arc.weight()));
    }

    /** Beside the way that the search is on; around the loops that are there, or within them. */
    private void insert(Cell cell, boolean before) {
        List<Cell> layer = layers.get(cell.layer);
        int at = way[cell.layer] == null ? -1 : layer.indexOf(way[cell.layer]);
        if (at < 0) {
            layer.add(cell);
            return;
        }
        int step = before ? -1 : 1;
        int place = at + step;
        while (place >= 0 && place < layer.size() && isAround(cell, layer.get(place), before)) {
            place += step;
        }
        layer.add(before ? place + 1 : place, cell);
    }

    /** Whether a loop goes around another one: it goes further up, or begins further down. */
    private boolean isAround(Cell cell, Cell other, boolean onLeft) {
        if (other.backArc < 0) {
            return false;
        }
        Arc arc = arcs[cell.backArc];
        Arc inner = arcs[other.backArc];
        int top = layerOf[arc.target()] - layerOf[inner.target()];
        if (arc.source() == inner.source() && top == 0) {
            return onLeft == (arc.exit() == Arc.Exit.SIDE);
        }
        return top < 0 || top == 0 && layerOf[arc.source()] >= layerOf[inner.source()];
    }

    private Cell line(Arc arc, int layer, boolean label) {
        return label
                ? new Cell(Cell.Kind.LABEL, arc.labelWidth(), arc.labelHeight(), layer, arc.target(), arc.exit())
                : new Cell(Cell.Kind.LINE, 0, 0, layer, arc.target(), arc.exit());
    }

    /** Whether the arc runs left of the main way: it is said before it, or its source stands there. */
    private boolean isLeft(int a) {
        int source = arcs[a].source();
        for (int other : leaving.get(source)) {
            if (other == a && arcs[a].weight() != Arc.Weight.SPINE) {
                return onSpine(source) || left[source];
            }
            if (arcs[other].weight() == Arc.Weight.SPINE) {
                return false;
            }
        }
        return left[source];
    }

    private boolean onSpine(int vertex) {
        return leaving.get(vertex).stream().anyMatch(a -> arcs[a].weight() == Arc.Weight.SPINE);
    }

    private boolean shares(int a) {
        return sharing
                && arcs[a].weight() != Arc.Weight.SPINE
                && Math.abs(layerOf[arcs[a].target()] - layerOf[arcs[a].source()]) > NEAR;
    }

    private Cell kept(Arc arc, boolean upward, boolean onLeft, int layer) {
        return shared.getOrDefault(new Shared(arc.target(), arc.exit(), upward, onLeft), Map.of())
                .get(layer);
    }

    private void keep(Arc arc, boolean upward, boolean onLeft, Cell cell) {
        shared.computeIfAbsent(new Shared(arc.target(), arc.exit(), upward, onLeft), _ -> new HashMap<>())
                .put(cell.layer, cell);
    }

    private record Shared(int target, Arc.Exit exit, boolean upward, boolean onLeft) {}
}
