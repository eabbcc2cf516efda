package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.graph.ScopeGraph;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.renderer.diagram.Diagram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Half-written definitions are drawn, with ghosts where targets are missing. The build cuts real ones at every 4,999th byte; all of it,
 * which takes minutes: {@code -Dcut=97}.
 */
@Timeout(1800)
class BrokenDocumentsTest {

    private static final int CUT = Integer.getInteger("cut", 4999);

    private final LayoutEngine engine = new LayoutEngine();

    @Test
    void aFileThatEndsTooEarlyIsDrawnAsFarAsItGoes() throws IOException {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no folder shared/corpus/workflows: nothing to look at");
        int drawn = 0;
        for (Path file : Corpus.files(folder.get())) {
            byte[] bytes = Files.readAllBytes(file);
            DocumentFormat format = DocumentFormat.of(file, new String(bytes, StandardCharsets.UTF_8));
            for (int length = CUT / 3; length < bytes.length; length += CUT) {
                String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
                try {
                    assertDrawn(AslDocument.of(text, format));
                } catch (RuntimeException | StackOverflowError | AssertionError broken) {
                    throw new AssertionError(file + " cut at byte " + length, broken);
                }
                drawn++;
            }
        }
        System.out.printf("%d cut definitions drawn%n", drawn);
    }

    @Test
    void hundredsOfScopesInsideEachOtherAreDrawn() {
        String open = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Parallel\",\"Branches\":[";
        assertDrawn(AslDocument.of(open.repeat(1000)));
        assertDrawn(AslDocument.of(open.repeat(100_000)));
        assertDrawn(AslDocument.of("{\"States\":{\"A\":{\"Type\":\"Map\",\"ItemProcessor\":".repeat(100_000)));
    }

    private void assertDrawn(AslDocument document) {
        var graph = FlowGraphs.of(document.machine(), true);
        Diagram diagram = engine.layout(graph, LayoutOptions.DEFAULT);
        assertThat(diagram.bounds().width()).isPositive();
        assertThat(diagram.cards().size()
                        + diagram.boxes().size()
                        + diagram.groups().size())
                .isGreaterThanOrEqualTo(nodes(graph.root()));
    }

    private static int nodes(ScopeGraph scope) {
        return scope.nodes().size();
    }
}
