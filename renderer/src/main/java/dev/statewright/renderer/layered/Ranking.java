package dev.statewright.renderer.layered;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Decides which arcs turn back, and the row of each vertex: as near to the first as its predecessors allow. */
final class Ranking {

    private static final byte UNSEEN = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final Vertex[] vertices;
    private final List<List<Integer>> leaving;
    private final Arc[] arcs;
    private final boolean[] back;
    private final int[] row;
    /** Every vertex after all that arcs lead to from it. */
    private final List<Integer> postorder = new ArrayList<>();

    private Ranking(Vertex[] vertices, Arc[] arcs, List<List<Integer>> leaving) {
        this.vertices = vertices;
        this.arcs = arcs;
        this.leaving = leaving;
        this.back = new boolean[arcs.length];
        this.row = new int[vertices.length];
    }

    /**
     * @param back for each arc, whether it turns back
     * @param row for each vertex
     */
    record Ranks(boolean[] back, int[] row) {}

    static Ranks of(Vertex[] vertices, Arc[] arcs, List<List<Integer>> leaving) {
        Ranking ranking = new Ranking(vertices, arcs, leaving);
        ranking.findBackArcs();
        ranking.findRows();
        return new Ranks(ranking.back, ranking.row);
    }

    /** An arc to a vertex that the search is still in turns back. The main way is searched first, so it never does. */
    private void findBackArcs() {
        byte[] seen = new byte[vertices.length];
        for (int root = 0; root < vertices.length; root++) {
            if (seen[root] == UNSEEN) {
                search(root, seen);
            }
        }
    }

    private void search(int root, byte[] seen) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(root, mainFirst(root)));
        seen[root] = OPEN;
        while (!open.isEmpty()) {
            Visit visit = open.peek();
            if (visit.at == visit.arcs.length) {
                open.pop();
                seen[visit.vertex] = DONE;
                postorder.add(visit.vertex);
                continue;
            }
            int arc = visit.arcs[visit.at++];
            int target = arcs[arc].target();
            if (seen[target] == OPEN) {
                back[arc] = true;
            } else if (seen[target] == UNSEEN) {
                seen[target] = OPEN;
                open.push(new Visit(target, mainFirst(target)));
            }
        }
    }

    private int[] mainFirst(int vertex) {
        return leaving.get(vertex).stream()
                .sorted(Comparator.comparing((Integer arc) -> arcs[arc].weight() != Arc.Weight.SPINE))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void findRows() {
        boolean first = Arrays.stream(vertices).anyMatch(vertex -> vertex.rank() == Vertex.Rank.FIRST);
        boolean[] led = new boolean[vertices.length];
        for (int v = 0; v < vertices.length; v++) {
            row[v] = first && vertices[v].rank() != Vertex.Rank.FIRST ? 1 : 0;
        }
        for (int i = postorder.size() - 1; i >= 0; i--) {
            int vertex = postorder.get(i);
            for (int arc : leaving.get(vertex)) {
                if (!back[arc]) {
                    int target = arcs[arc].target();
                    row[target] = Math.max(row[target], row[vertex] + 1);
                    led[target] = true;
                }
            }
        }
        postorder.stream().filter(vertex -> !led[vertex]).forEach(this::sink);
        for (int v = 0; v < vertices.length; v++) {
            if (vertices[v].rank() == Vertex.Rank.LAST) {
                row[v] = lastRow(v);
            }
        }
    }

    /** What nothing leads to stands just above what it leads to. */
    private void sink(int vertex) {
        if (vertices[vertex].rank() == Vertex.Rank.FIRST) {
            return;
        }
        leaving.get(vertex).stream()
                .filter(arc -> !back[arc] && vertices[arcs[arc].target()].rank() != Vertex.Rank.LAST)
                .mapToInt(arc -> row[arcs[arc].target()] - 1)
                .min()
                .ifPresent(lowest -> row[vertex] = Math.max(row[vertex], lowest));
    }

    /** Below everything else. */
    private int lastRow(int last) {
        int lowest = 0;
        for (int v = 0; v < vertices.length; v++) {
            if (v != last) {
                lowest = Math.max(lowest, row[v] + 1);
            }
        }
        return lowest;
    }

    private static final class Visit {
        private final int vertex;
        private final int[] arcs;
        private int at;

        Visit(int vertex, int[] arcs) {
            this.vertex = vertex;
            this.arcs = arcs;
        }
    }
}
