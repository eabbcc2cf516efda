package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.LabelPill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutFaultsTest {

    private final Diagram good =
            new LayoutEngine().layout(FlowGraphs.of(AslReader.read(JsonParser.parse("""
                    {"StartAt": "Sort", "States": {
                      "Sort": {"Type": "Choice", "Default": "Right",
                        "Choices": [{"Variable": "$.a", "IsPresent": true, "Next": "Left"}]},
                      "Left": {"Type": "Pass", "End": true},
                      "Right": {"Type": "Pass", "End": true}}}
                    """))), LayoutOptions.DEFAULT);

    @Test
    void aGoodDiagramHasNone() {
        assertThat(LayoutFaults.of(good)).isEmpty();
    }

    @Test
    void aCardOnAnotherIsFound() {
        List<Card> cards = new ArrayList<>(good.cards());
        cards.add(cards.getFirst().moved(20, 20));

        assertThat(LayoutFaults.of(with(cards, good.edges()))).anyMatch(fault -> fault.startsWith("Cards overlap"));
    }

    @Test
    void aLineThroughACardIsFound() {
        List<Edge> edges = good.edges().stream().map(edge -> edge.moved(0, 60)).toList();

        assertThat(LayoutFaults.of(with(good.cards(), edges)))
                .anyMatch(fault -> fault.startsWith("A line goes through a card"))
                .anyMatch(fault -> fault.startsWith("A line does not end at its card"));
    }

    @Test
    void aLabelOnAnotherIsFound() {
        Edge labelled = good.edges().stream()
                .filter(edge -> edge.label().isPresent())
                .findFirst()
                .orElseThrow();
        LabelPill pill = labelled.label().orElseThrow();
        List<Edge> edges = new ArrayList<>(good.edges());
        edges.add(new Edge(
                labelled.transition(),
                labelled.from(),
                labelled.to(),
                labelled.points(),
                Optional.of(pill.moved(5, 0)),
                true));

        assertThat(LayoutFaults.of(with(good.cards(), edges))).anyMatch(fault -> fault.startsWith("Labels overlap"));
    }

    private Diagram with(List<Card> cards, List<Edge> edges) {
        return new Diagram(good.bounds(), cards, good.groups(), good.anchors(), good.boxes(), edges);
    }
}
