package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.BranchArea;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayoutEngineTest {

    private static final String ORDER = """
            {"StartAt": "Check", "States": {
              "Check": {"Type": "Choice", "Default": "Pay",
                "Choices": [{"Variable": "$.empty", "BooleanEquals": true, "Next": "Refuse"}]},
              "Pay": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Ship",
                "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Apologise"}]},
              "Ship": {"Type": "Pass", "End": true},
              "Refuse": {"Type": "Fail"},
              "Apologise": {"Type": "Pass", "Next": "Refuse"}}}
            """;

    @Test
    void theHappyPathRunsStraightDownFromStartToEnd() {
        Diagram diagram = Drawn.diagram(ORDER);

        List<Rect> column = List.of(
                anchor(diagram, Anchor.Kind.START),
                rect(diagram, "Check"),
                rect(diagram, "Pay"),
                rect(diagram, "Ship"),
                anchor(diagram, Anchor.Kind.END));

        assertThat(column)
                .extracting(Rect::centerX)
                .containsOnly(column.getFirst().centerX());
        assertThat(column).extracting(Rect::y).isSorted();
    }

    @Test
    void catchEdgesLeaveFromTheCardsSide() {
        Diagram diagram = Drawn.diagram(ORDER);
        Rect pay = rect(diagram, "Pay");

        Edge caught = diagram.edge(Transition.caught(StatePath.root("Pay"), 0)).orElseThrow();

        assertThat(caught.points().getFirst()).isEqualTo(new Point(pay.right(), pay.centerY()));
        assertThat(caught.label()).map(LabelPill::lines).hasValue(List.of("States.Timeout"));
    }

    @Test
    void cardsAreAsWideAndHighAsTheyShouldBe() {
        Rect pay = rect(Drawn.diagram(ORDER), "Pay");

        assertThat(pay.width()).isEqualTo(216);
        assertThat(pay.height()).isEqualTo(58);
    }

    @Test
    void aLongNameTakesThreeLinesAndIsKeptWhole() {
        String name = "Wait for all the other processes to complete or for the time to run out at last";
        var card = Drawn.diagram("{\"StartAt\": \"%s\", \"States\": {\"%s\": {\"Type\": \"Pass\", \"End\": true}}}"
                        .formatted(name, name))
                .cards()
                .getFirst();

        assertThat(card.face().title()).hasSize(3).last().asString().endsWith("…");
        assertThat(card.face().fullTitle()).isEqualTo(name);
        assertThat(card.rect().height()).isEqualTo(90);
    }

    @Test
    void anEmptyWorkflowInvitesTheFirstState() {
        Diagram diagram = Drawn.diagram("{\"StartAt\": \"\", \"States\": {}}");

        assertThat(diagram.boxes()).extracting(DropBox::text).containsExactly("Drag first state here");
        assertThat(diagram.anchors()).extracting(Anchor::kind).containsExactly(Anchor.Kind.START, Anchor.Kind.END);
        assertThat(LayoutFaults.of(diagram)).isEmpty();
    }

    @Test
    void wordsCanBeTranslated() {
        LayoutOptions german =
                LayoutOptions.of((key, _) -> key.equals("drop.first") ? "Ersten Zustand hierher ziehen" : key);

        Diagram diagram = new LayoutEngine().layout(Drawn.graph("{\"States\": {}}"), german);

        assertThat(diagram.boxes()).extracting(DropBox::text).containsExactly("Ersten Zustand hierher ziehen");
    }

    @Test
    void branchesStandSideBySideAndAreOfOneHeight() {
        Group both = Drawn.diagram("""
                        {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                          {"StartAt": "A", "States": {
                            "A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}},
                          {"StartAt": "C", "States": {"C": {"Type": "Pass", "End": true}}},
                          {"StartAt": "", "States": {}}]}}}
                        """).groups().getFirst();

        List<Rect> areas = both.branches().stream().map(BranchArea::rect).toList();
        assertThat(areas)
                .hasSize(3)
                .extracting(Rect::height)
                .containsOnly(areas.getFirst().height());
        assertThat(areas).extracting(Rect::y).containsOnly(areas.getFirst().y());
        assertThat(areas).extracting(Rect::x).isSorted();
        assertThat(areas).allMatch(both.rect()::contains);
    }

    @Test
    void innerScopesHaveNoAnchorsButHiddenEdgesToDropStatesOn() {
        Diagram diagram = Drawn.diagram("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor":
                  {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}}
                """);
        ScopePath inner = new ScopePath(SyntaxPath.of("States", "Each", "ItemProcessor"));

        assertThat(diagram.anchors()).hasSize(2);
        assertThat(diagram.edge(Transition.start(inner)))
                .hasValueSatisfying(edge -> assertThat(edge.visible()).isFalse());
        assertThat(diagram.edge(Transition.next(inner.state("A"))))
                .hasValueSatisfying(edge -> assertThat(edge.points().getFirst().y())
                        .isEqualTo(diagram.card(inner.state("A"))
                                .orElseThrow()
                                .rect()
                                .bottom()));
    }

    @Test
    void aDistributedMapIsAStack() {
        Group group = Drawn.diagram("""
                        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor":
                          {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                           "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}}
                        """).groups().getFirst();

        assertThat(group.stacked()).isTrue();
        assertThat(group.face().overline()).isEqualTo("Distributed Map");
    }

    @Test
    void missingTargetsAreGhostsAndStatesThatNothingLeadsToAreMarked() {
        Diagram diagram = Drawn.diagram("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "Nowhere"}, "B": {"Type": "Pass", "End": true}}}
                """);

        assertThat(diagram.card(StatePath.root("Nowhere")).orElseThrow().standing())
                .isEqualTo(Standing.GHOST);
        assertThat(diagram.card(StatePath.root("B")).orElseThrow().standing()).isEqualTo(Standing.UNREACHABLE);
    }

    @Test
    void theSameGraphAlwaysGivesTheSameDiagram() {
        assertThat(Drawn.diagram(ORDER)).isEqualTo(Drawn.diagram(ORDER));
    }

    @Test
    void anEditLeavesTheOtherScopesAsTheyAre() {
        LayoutEngine engine = new LayoutEngine();
        String workflow = """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "%s": %s, "ItemProcessor":
                  {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}%s}}
                """;
        Diagram before = engine.layout(Drawn.graph(workflow.formatted("End", "true", "")), LayoutOptions.DEFAULT);
        Diagram after = engine.layout(
                Drawn.graph(workflow.formatted("Next", "\"B\"", ",\"B\": {\"Type\": \"Succeed\"}")),
                LayoutOptions.DEFAULT);

        Group first = before.groups().getFirst();
        Group second = after.groups().getFirst();
        assertThat(second.rect().width()).isEqualTo(first.rect().width());
        assertThat(second.rect().height()).isEqualTo(first.rect().height());
    }

    @Test
    void anInterruptedThreadStopsTheLayout() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Drawn.diagram(ORDER)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void manyStatesThatCatchIntoOneShareALine() {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            states.append("""
                    "S%d": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", %s,
                      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Fail"}]},
                    """.formatted(i, i < 59 ? "\"Next\": \"S" + (i + 1) + "\"" : "\"End\": true"));
        }

        Diagram diagram =
                Drawn.diagram("{\"StartAt\": \"S0\", \"States\": {" + states + "\"Fail\": {\"Type\": \"Fail\"}}}");

        assertThat(LayoutFaults.of(diagram)).isEmpty();
        Map<Double, Long> edgesByLane = diagram.edges().stream()
                .filter(edge -> edge.kind() == Transition.Kind.CATCH)
                .collect(Collectors.groupingBy(
                        edge -> edge.points().stream()
                                .mapToDouble(Point::x)
                                .max()
                                .orElseThrow(),
                        Collectors.counting()));
        assertThat(edgesByLane.values()).as("all but the nearest few").anyMatch(count -> count >= 55);
    }

    @Test
    void fiveThousandStatesInARowAreLaidOut() {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            states.append("\"S%d\": {\"Type\": \"Pass\", \"Next\": \"S%d\"},\n".formatted(i, i + 1));
        }

        Diagram diagram =
                Drawn.diagram("{\"StartAt\": \"S0\", \"States\": {" + states + "\"S5000\": {\"Type\": \"Succeed\"}}}");

        assertThat(diagram.cards())
                .hasSize(5_001)
                .extracting(card -> card.rect().x())
                .containsOnly(28.0);
    }

    private static Rect rect(Diagram diagram, String state) {
        return diagram.rectOf(StatePath.root(state)).orElseThrow();
    }

    private static Rect anchor(Diagram diagram, Anchor.Kind kind) {
        return diagram.anchors().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .rect();
    }
}
