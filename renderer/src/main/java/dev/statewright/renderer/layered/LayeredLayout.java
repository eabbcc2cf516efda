package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.List;

/** Lays out a flow chart. The same input always gives the same placement; time grows about as fast as the chart. */
public final class LayeredLayout {

    private LayeredLayout() {}

    /**
     * @param vertices in the order of the definition, from which rows are numbered and ordered
     * @param arcs what leaves a vertex first stands left
     */
    public static Placement of(List<Vertex> vertices, List<Arc> arcs, Spacing spacing) {
        Vertex[] nodes = vertices.toArray(Vertex[]::new);
        Arc[] lines = arcs.toArray(Arc[]::new);
        List<List<Integer>> leaving = new ArrayList<>();
        for (int v = 0; v < nodes.length; v++) {
            leaving.add(new ArrayList<>());
        }
        for (int a = 0; a < lines.length; a++) {
            leaving.get(lines[a].source()).add(a);
        }
        Layers layers = LayerBuilder.build(nodes, lines, leaving, Ranking.of(nodes, lines, leaving));
        CrossingReduction.reduce(layers);
        LineSharing.share(layers);
        Compaction.place(layers, Alignment.columns(layers), spacing);
        return Drawing.of(layers, spacing);
    }
}
