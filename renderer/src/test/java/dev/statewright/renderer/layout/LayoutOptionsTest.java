package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import dev.statewright.renderer.graphviz.GraphvizFailed;
import dev.statewright.renderer.position.Positions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutOptionsTest {

    private static final FlowGraph GRAPH = Drawn.graph("""
            {"StartAt": "Sort", "States": {
              "Sort": {"Type": "Choice", "Default": "Both",
                "Choices": [{"Variable": "$.a", "IsPresent": true, "Next": "Done"}]},
              "Both": {"Type": "Parallel", "Next": "Done", "Branches": [
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}},
                {"StartAt": "C", "States": {"C": {"Type": "Pass", "End": true}}}]},
              "Done": {"Type": "Succeed"}}}
            """);

    private final LayoutEngine engine = new LayoutEngine();

    @Test
    void aCollapsedGroupIsACardThatCountsWhatItHides() {
        Diagram diagram = engine.layout(GRAPH, LayoutOptions.DEFAULT.withCollapsed(Set.of(StatePath.root("Both"))));

        Card both = diagram.card(StatePath.root("Both")).orElseThrow();
        assertThat(both.inside()).isEqualTo(Optional.of(new Card.Inside(3, false)));
        assertThat(both.face().overline()).isEqualTo("Parallel · 3 states");
        assertThat(diagram.groups()).isEmpty();
        assertThat(LayoutFaults.of(diagram)).isEmpty();
    }

    @Test
    void fromLeftToRightTheHappyPathRunsStraightAcross() {
        Diagram diagram = engine.layout(GRAPH, LayoutOptions.DEFAULT.with(LayoutDirection.RIGHT));

        Rect sort = diagram.rectOf(StatePath.root("Sort")).orElseThrow();
        Rect both = diagram.rectOf(StatePath.root("Both")).orElseThrow();
        assertThat(both.x()).isGreaterThan(sort.right());
        assertThat(both.centerY()).isEqualTo(sort.centerY());
        assertThat(LayoutFaults.of(diagram)).isEmpty();
    }

    @Test
    void fromLeftToRightBranchesLieUnderEachOther() {
        Diagram diagram = engine.layout(GRAPH, LayoutOptions.DEFAULT.with(LayoutDirection.RIGHT));

        var branches = diagram.groups().getFirst().branches();
        assertThat(branches.get(1).rect().y())
                .isGreaterThan(branches.get(0).rect().bottom());
        assertThat(branches.get(1).rect().width())
                .isEqualTo(branches.get(0).rect().width());
    }

    @Test
    void aCardThatWasMovedByHandStandsThereAndItsLinesGoAroundTheOthers() {
        Diagram before = engine.layout(GRAPH, LayoutOptions.DEFAULT);
        Diagram after = engine.layout(
                GRAPH, LayoutOptions.DEFAULT.with(Positions.NONE.moved(StatePath.root("Done"), 320, -200)));

        Rect sortBefore = before.rectOf(StatePath.root("Sort")).orElseThrow();
        Rect sort = after.rectOf(StatePath.root("Sort")).orElseThrow();
        Rect doneBefore = before.rectOf(StatePath.root("Done")).orElseThrow();
        Rect done = after.rectOf(StatePath.root("Done")).orElseThrow();
        assertThat(done.x() - sort.x()).isEqualTo(doneBefore.x() - sortBefore.x() + 320);
        assertThat(done.y() - sort.y()).isEqualTo(doneBefore.y() - sortBefore.y() - 200);
        assertThat(LayoutFaults.of(after))
                .filteredOn(fault -> fault.contains("card"))
                .isEmpty();
    }

    @Test
    void whatStandsInAnUnreachableGroupIsUnreachableToo() {
        Diagram diagram = Drawn.diagram("""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true},
                  "Each": {"Type": "Map", "End": true, "ItemProcessor":
                    {"StartAt": "In", "States": {"In": {"Type": "Pass", "End": true}}}}}}
                """);
        ScopePath inner = new ScopePath(SyntaxPath.of("States", "Each", "ItemProcessor"));

        assertThat(diagram.card(inner.state("In")).orElseThrow().standing()).isEqualTo(Standing.UNREACHABLE);
    }

    @Test
    void graphvizRefusesWhatIsTooLargeForItInOneSentence() {
        String states = IntStream.range(0, 400)
                .mapToObj(i -> "\"S%d\": {\"Type\": \"Pass\", \"Next\": \"S%d\"}".formatted(i, i + 1))
                .collect(Collectors.joining(","));
        FlowGraph large =
                Drawn.graph("{\"StartAt\": \"S0\", \"States\": {" + states + ", \"S400\": {\"Type\": \"Succeed\"}}}");

        assertThatThrownBy(() -> engine.layout(large, LayoutOptions.DEFAULT.with(LayoutAlgorithm.GRAPHVIZ)))
                .isInstanceOf(GraphvizFailed.class)
                .hasMessageContaining("401 states in one scope are too many for Graphviz");
    }

    @Test
    void whatIsCollapsedElsewhereLeavesAScopeAsItIs() {
        ScopePath first = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 0));
        ScopePath second = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 1));
        LayoutOptions options = LayoutOptions.DEFAULT.withCollapsed(Set.of(first.state("M")));

        assertThat(options.within(first)).isEqualTo(options);
        assertThat(options.within(second)).isEqualTo(LayoutOptions.DEFAULT);
    }

    @Test
    void linesOfACollapsedGroupLeadToItsCard() {
        Diagram diagram = engine.layout(GRAPH, LayoutOptions.DEFAULT.withCollapsed(Set.of(StatePath.root("Both"))));

        assertThat(diagram.edges())
                .filteredOn(edge -> edge.to().equals(Optional.of(StatePath.root("Both"))))
                .singleElement()
                .extracting(Edge::visible)
                .isEqualTo(true);
    }
}
