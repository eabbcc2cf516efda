package dev.statewright.renderer.graphviz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layered.Arc;
import dev.statewright.renderer.layered.Placement;
import dev.statewright.renderer.layered.Vertex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Has {@code dot} place nodes and draw lines, which are curves there: they come back as short straight pieces. */
public final class GraphvizLayout {

    /** Pixels of ours are points of Graphviz's, of which an inch has so many. */
    private static final double INCH = 72;

    private static final int PIECES = 6;

    private final List<Vertex> vertices;
    private final List<Arc> arcs;
    private final boolean rightward;

    private GraphvizLayout(List<Vertex> vertices, List<Arc> arcs, boolean rightward) {
        this.vertices = vertices;
        this.arcs = arcs;
        this.rightward = rightward;
    }

    /**
     * Where everything is.
     *
     * @throws GraphvizFailed with what the engine says
     */
    public static Placement of(List<Vertex> vertices, List<Arc> arcs, boolean rightward) {
        GraphvizLayout layout = new GraphvizLayout(vertices, arcs, rightward);
        String json = GraphvizEngine.json(layout.dot());
        try {
            return layout.placement(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new GraphvizFailed("Graphviz answered what is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private String dot() {
        StringBuilder out = new StringBuilder("digraph {\n");
        out.append("graph [rankdir=%s, nodesep=0.45, ranksep=0.5, ordering=out]\n".formatted(rightward ? "LR" : "TB"));
        out.append("node [shape=box, fixedsize=true, label=\"\"]\nedge [arrowhead=none]\n");
        for (int v = 0; v < vertices.size(); v++) {
            Vertex vertex = vertices.get(v);
            out.append("n%d [width=%s, height=%s]\n".formatted(v, inches(vertex.width()), inches(vertex.height())));
            switch (vertex.rank()) {
                case FIRST -> out.append("{rank=source; n%d}\n".formatted(v));
                case LAST -> out.append("{rank=sink; n%d}\n".formatted(v));
                case INNER -> {}
            }
        }
        for (int a = 0; a < arcs.size(); a++) {
            out.append(line(a));
        }
        return out.append("}\n").toString();
    }

    private String line(int a) {
        Arc arc = arcs.get(a);
        int weight = switch (arc.weight()) {
            case SPINE -> 12;
            case MAIN -> 6;
            case NORMAL -> 3;
            case LEAST -> 1;
        };
        String label = arc.labelWidth() > 0
                ? ", label=<<TABLE BORDER=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"%d\" HEIGHT=\"%d\"><TR><TD></TD></TR></TABLE>>"
                        .formatted((int) arc.labelWidth() + 6, (int) arc.labelHeight() + 4)
                : "";
        boolean side = arc.exit() == Arc.Exit.SIDE;
        String tail = rightward ? side ? "s" : "e" : side ? "e" : "s";
        return "n%d:%s -> n%d:%s [id=%d, weight=%d%s]\n"
                .formatted(arc.source(), tail, arc.target(), rightward ? "w" : "n", a, weight, label);
    }

    private static String inches(double pixels) {
        return String.format(Locale.ROOT, "%.4f", pixels / INCH);
    }

    private Placement placement(JsonNode graph) {
        double[] box = numbers(graph.path("bb").asText());
        double height = box[3];
        Point[] corners = new Point[vertices.size()];
        for (JsonNode node : graph.path("objects")) {
            if (node.path("name").asText().startsWith("n") && node.has("pos")) {
                int v = Integer.parseInt(node.path("name").asText().substring(1));
                double[] middle = numbers(node.path("pos").asText());
                corners[v] = new Point(
                        middle[0] - vertices.get(v).width() / 2,
                        height - middle[1] - vertices.get(v).height() / 2);
            }
        }
        // Graphviz has an order of its own
        Placement.Route[] routes = new Placement.Route[arcs.size()];
        for (JsonNode edge : graph.path("edges")) {
            int a = edge.path("id").asInt();
            Arc arc = arcs.get(a);
            Optional<Rect> label = Optional.ofNullable(edge.get("lp")).map(place -> {
                double[] middle = numbers(place.asText());
                return new Rect(
                        middle[0] - arc.labelWidth() / 2,
                        height - middle[1] - arc.labelHeight() / 2,
                        arc.labelWidth(),
                        arc.labelHeight());
            });
            routes[a] = new Placement.Route(curve(edge.path("pos").asText(), height), label);
        }
        return new Placement(box[2], height, List.of(corners), List.of(routes));
    }

    /** Cubic Bézier curves one after the other: the first point, then three for each. */
    private static List<Point> curve(String text, double height) {
        List<Point> controls = new ArrayList<>();
        for (String part : text.split(" ")) {
            if (!part.isEmpty() && Character.isLetter(part.charAt(0))) {
                continue;
            }
            double[] place = numbers(part);
            controls.add(new Point(place[0], height - place[1]));
        }
        List<Point> points = new ArrayList<>();
        points.add(controls.getFirst());
        for (int i = 0; i + 3 < controls.size(); i += 3) {
            for (int piece = 1; piece <= PIECES; piece++) {
                points.add(at((double) piece / PIECES, controls.subList(i, i + 4)));
            }
        }
        return points;
    }

    private static Point at(double t, List<Point> c) {
        double s = 1 - t;
        double a = s * s * s;
        double b = 3 * s * s * t;
        double d = 3 * s * t * t;
        double e = t * t * t;
        return new Point(
                a * c.get(0).x()
                        + b * c.get(1).x()
                        + d * c.get(2).x()
                        + e * c.get(3).x(),
                a * c.get(0).y()
                        + b * c.get(1).y()
                        + d * c.get(2).y()
                        + e * c.get(3).y());
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(",");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }
}
