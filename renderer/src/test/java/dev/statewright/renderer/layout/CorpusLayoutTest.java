package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.renderer.diagram.Diagram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CorpusLayoutTest {

    private final LayoutEngine engine = new LayoutEngine();

    @Test
    void realWorkflowsAreDrawnWithoutOverlapsAndWithoutLinesThroughCards() {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no folder shared/corpus/workflows: nothing to look at");
        Map<String, List<String>> faults = new TreeMap<>();
        List<Path> files = Corpus.files(folder.get());
        for (Path file : files) {
            Diagram diagram = engine.layout(FlowGraphs.of(Corpus.read(file)), LayoutOptions.DEFAULT);
            List<String> found = LayoutFaults.of(diagram);
            if (!found.isEmpty()) {
                faults.put(folder.get().relativize(file).toString(), found);
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(faults).isEmpty();
    }
}
