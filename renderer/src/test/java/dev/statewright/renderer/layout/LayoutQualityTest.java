package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Group;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No card on another, no line through a card or along another's, no label on anything: see {@link LayoutFaults}. */
class LayoutQualityTest {

    private final LayoutEngine engine = new LayoutEngine();

    @ParameterizedTest
    @EnumSource
    void realWorkflowsAreDrawnWithoutFaults(LayoutDirection direction) {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no folder shared/corpus/workflows: nothing to look at");
        List<Path> files = Corpus.files(folder.get());
        Map<String, List<String>> faults = new TreeMap<>();
        for (Path file : files) {
            FlowGraph graph = FlowGraphs.of(Corpus.read(file).machine());
            keep(faults, file.toString(), engine.layout(graph, LayoutOptions.DEFAULT.with(direction)));
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(faults).isEmpty();
    }

    @Test
    void realWorkflowsWithTheirGroupsCollapsedAreDrawnWithoutFaults() {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no folder shared/corpus/workflows: nothing to look at");
        Map<String, List<String>> faults = new TreeMap<>();
        for (Path file : Corpus.files(folder.get())) {
            FlowGraph graph = FlowGraphs.of(Corpus.read(file).machine());
            Set<StatePath> groups = engine.layout(graph, LayoutOptions.DEFAULT).groups().stream()
                    .map(Group::state)
                    .collect(Collectors.toSet());
            if (groups.isEmpty()) {
                continue;
            }
            Diagram diagram = engine.layout(graph, LayoutOptions.DEFAULT.withCollapsed(groups));
            assertThat(diagram.groups()).isEmpty();
            keep(faults, file.toString(), diagram);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void workflowsThatJumpAnywhereAreDrawnWithoutFaults(LayoutDirection direction) {
        Map<String, List<String>> faults = new TreeMap<>();
        for (long seed = 0; seed < 150; seed++) {
            FlowGraph graph = Drawn.graph(SampleWorkflows.definition(seed));
            keep(faults, "seed " + seed, engine.layout(graph, LayoutOptions.DEFAULT.with(direction)));
        }
        assertThat(faults).isEmpty();
    }

    private static void keep(Map<String, List<String>> faults, String name, Diagram diagram) {
        List<String> found = LayoutFaults.of(diagram);
        if (!found.isEmpty()) {
            faults.put(name, found);
        }
    }
}
