package dev.statewright.renderer.dot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.layout.Drawn;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.parse.Parser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DotWriterTest {

    private final String dot = DotWriter.write(Drawn.graph("""
            {"StartAt": "Both", "States": {
              "Both": {"Type": "Parallel", "Next": "Pick", "Branches": [
                {"StartAt": "In", "States": {"In": {"Type": "Pass", "End": true}}}]},
              "Pick": {"Type": "Choice", "Default": "Say \\"hi\\"", "Choices": []},
              "Say \\"hi\\"": {"Type": "Succeed"}}}
            """));

    @Test
    void graphvizCanReadIt() throws IOException {
        MutableGraph graph = new Parser().read(dot);

        assertThat(graph.isDirected()).isTrue();
        assertThat(graph.graphs()).hasSize(1);
        assertThat(graph.nodes()).extracting(node -> node.name().toString()).contains("/States/Pick", "start", "end");
    }

    @Test
    void groupsAreClustersAndEdgesEndAtThem() {
        assertThat(dot)
                .contains("subgraph \"cluster_/States/Both\"")
                .contains("\"start\" -> \"/States/Both#\" [\"lhead\"=\"cluster_/States/Both\"]")
                .contains("\"/States/Both#\" -> \"/States/Pick\" [\"ltail\"=\"cluster_/States/Both\"]");
    }

    @Test
    void edgesCarryTheirLabels() {
        assertThat(dot).contains("\"/States/Pick\" -> \"/States/Say \\\"hi\\\"\" [\"label\"=\"Default\"]");
    }
}
