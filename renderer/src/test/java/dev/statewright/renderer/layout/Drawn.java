package dev.statewright.renderer.layout;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.renderer.diagram.Diagram;

/** Lays out definitions that tests write down. */
public final class Drawn {

    private Drawn() {}

    public static Diagram diagram(String definition) {
        return new LayoutEngine().layout(graph(definition), LayoutOptions.DEFAULT);
    }

    public static FlowGraph graph(String definition) {
        return FlowGraphs.of(AslReader.read(JsonParser.parse(definition)));
    }
}
