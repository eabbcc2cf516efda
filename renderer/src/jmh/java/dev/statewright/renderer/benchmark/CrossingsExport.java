package dev.statewright.renderer.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes every scope of the definitions in a folder as a graph, with the lines as they are drawn here, so that another layout can be asked
 * for the same graph and the crossings of both be counted by one and the same script.
 */
public final class CrossingsExport {

    private CrossingsExport() {}

    /** @param arguments the file to write, then files and folders to read */
    public static void main(String[] arguments) throws IOException {
        ArrayNode graphs = JsonNodeFactory.instance.arrayNode();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            try (Stream<Path> files = Files.walk(Path.of(argument))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    export(file, graphs);
                }
            }
        }
        new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), graphs);
        System.out.println(graphs.size() + " graphs");
    }

    private static void export(Path file, ArrayNode graphs) throws IOException {
        Diagram diagram = new LayoutEngine()
                .layout(FlowGraphs.of(AslFile.open(file).document().machine(), false), LayoutOptions.DEFAULT);
        Map<ScopePath, List<Edge>> byScope = diagram.edges().stream()
                .filter(Edge::visible)
                .collect(Collectors.groupingBy(
                        edge -> edge.from().or(edge::to).map(StatePath::scope).orElse(ScopePath.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byScope.forEach((scope, edges) -> graphs.add(graph(file + " " + scope, diagram, edges)));
    }

    private static ObjectNode graph(String name, Diagram diagram, List<Edge> edges) {
        ObjectNode graph = JsonNodeFactory.instance.objectNode();
        graph.put("name", name);
        ObjectNode nodes = graph.putObject("nodes");
        ArrayNode lines = graph.putArray("edges");
        for (Edge edge : edges) {
            ObjectNode line = lines.addObject();
            line.put("from", end(edge.from(), edge.points().getFirst().y(), diagram, nodes));
            line.put("to", end(edge.to(), edge.points().getLast().y(), diagram, nodes));
            edge.label()
                    .ifPresent(label -> line.put("labelWidth", label.rect().width())
                            .put("labelHeight", label.rect().height()));
            ArrayNode points = line.putArray("points");
            edge.points().forEach(point -> points.addArray().add(point.x()).add(point.y()));
        }
        return graph;
    }

    /** The end of an edge that is no state is the anchor, or the open slot, that stands there. */
    private static String end(Optional<StatePath> state, double y, Diagram diagram, ObjectNode nodes) {
        Rect rect = state.flatMap(diagram::rectOf)
                .orElseGet(() -> Stream.concat(
                                diagram.anchors().stream().map(anchor -> anchor.rect()),
                                diagram.boxes().stream().map(box -> box.rect()))
                        .min(Comparator.comparingDouble(
                                each -> Math.min(Math.abs(each.y() - y), Math.abs(each.bottom() - y))))
                        .orElseThrow());
        String id = state.map(StatePath::toString).orElseGet(() -> "at " + rect.y());
        nodes.putObject(id).put("width", rect.width()).put("height", rect.height());
        return id;
    }
}
