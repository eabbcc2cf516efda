package dev.statewright.model.graph;

import static dev.statewright.model.graph.States.catcher;
import static dev.statewright.model.graph.States.choice;
import static dev.statewright.model.graph.States.end;
import static dev.statewright.model.graph.States.machine;
import static dev.statewright.model.graph.States.next;
import static dev.statewright.model.graph.States.parallel;
import static dev.statewright.model.graph.States.pass;
import static dev.statewright.model.graph.States.rule;
import static dev.statewright.model.graph.States.scope;
import static dev.statewright.model.graph.States.succeed;
import static dev.statewright.model.graph.States.task;
import static dev.statewright.model.graph.States.unknown;
import static dev.statewright.model.graph.States.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowGraphsTest {

    @Test
    void aChainRunsFromStartToEnd() {
        assertThat(edges(machine("A", pass("A", next("B")), pass("B", end()))))
                .containsExactly("start -> state:A", "state:A -> state:B", "state:B -> end");
    }

    @Test
    void statesStandInTheOrderInWhichTheyAreReachedRulesDefaultNextCatch() {
        StateMachine machine = machine(
                "C",
                pass("Default", end()),
                pass("Caught", end()),
                pass("Two", end()),
                task("One", next("After"), catcher("Caught", null, "States.ALL")),
                pass("After", end()),
                choice("C", "Default", rule("1", "One", null), rule("2", "Two", null)));

        assertThat(ids(machine))
                .containsExactly("state:C", "state:One", "state:After", "state:Caught", "state:Two", "state:Default");
    }

    @Test
    void whatNothingLeadsToIsUnreachableAndStandsBehindInTheDocumentsOrder() {
        FlowGraph graph = FlowGraphs.of(machine("A", pass("Z", next("A")), pass("Y", end()), pass("A", end())));

        assertThat(graph.root().nodes().stream()
                        .map(FlowNode.StateNode.class::cast)
                        .map(node -> node.state().name() + " " + node.reachable()))
                .containsExactly("A true", "Z false", "Y false");
    }

    @Test
    void aTargetThatDoesNotExistIsOneGhostHoweverManyNameIt() {
        StateMachine machine =
                machine("A", task("A", next("Nowhere"), catcher("Nowhere", null, "States.ALL")), pass("B", end()));

        assertThat(ids(machine)).containsExactly("state:A", "state:B", "ghost:Nowhere");
        assertThat(edges(machine))
                .containsExactly(
                        "start -> state:A",
                        "state:A -> ghost:Nowhere",
                        "state:A -> ghost:Nowhere [States.ALL]",
                        "state:B -> end");
    }

    @Test
    void aMissingStartIsAGhost() {
        assertThat(edges(machine("Nope", pass("A", end())))).containsExactly("start -> ghost:Nope", "state:A -> end");
    }

    @Test
    void whatIsNotSaidYetIsASlot() {
        StateMachine machine = machine("C", choice("C", null, rule("1", null, null)), pass("P", unset()));

        assertThat(ids(machine))
                .containsExactly("state:C", "state:P", "slot:CHOICE:C:0", "slot:DEFAULT:C:0", "slot:NEXT:P:0");
    }

    @Test
    void aRuleWithoutConditionHasItsNumber() {
        ChoiceRule begun = new ChoiceRule(
                new ChoiceCondition.Unreadable(MissingNode.getInstance()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(edges(machine("C", choice("C", null, rule("1", null, null), begun))))
                .contains("state:C -> slot:CHOICE:C:1 [Rule #2]");
    }

    @Test
    void anExportedPictureShowsNoSlotForAMissingDefault() {
        StateMachine machine = machine("C", choice("C", null, rule("1", null, null)));

        assertThat(FlowGraphs.of(machine, false).root().nodes().stream().map(FlowNode::id))
                .containsExactly("state:C", "slot:CHOICE:C:0");
    }

    @Test
    void aBlankTargetIsASlotToo() {
        assertThat(edges(machine("A", pass("A", next("")))))
                .containsExactly("start -> state:A", "state:A -> slot:NEXT:A:0");
    }

    @Test
    void anUnknownStateIsLeftWhereItSaysSoAndNowhereElse() {
        assertThat(edges(machine("A", unknown("A", next("B")), unknown("B", unset()))))
                .containsExactly("start -> state:A", "state:A -> state:B");
    }

    @Test
    void cyclesAndSelfLoopsAreEdgesLikeOthers() {
        StateMachine machine = machine("A", task("A", next("B"), catcher("A", null, "E")), pass("B", next("A")));

        assertThat(edges(machine))
                .containsExactly(
                        "start -> state:A", "state:A -> state:B", "state:A -> state:A [E]", "state:B -> state:A");
    }

    @Test
    void edgesAreNamedByWhatTheDocumentSays() {
        StateMachine machine = machine("C", choice("C", "S", rule("1", "S", null)), succeed("S"));

        assertThat(FlowGraphs.of(machine).root().edges())
                .containsExactly(
                        new FlowEdge(Transition.start(ScopePath.ROOT), FlowEdge.START, "state:C", Optional.empty()),
                        new FlowEdge(
                                Transition.choice(StatePath.root("C"), 0),
                                "state:C",
                                "state:S",
                                Optional.of("$.v = \"1\"")),
                        new FlowEdge(
                                Transition.defaultOf(StatePath.root("C")),
                                "state:C",
                                "state:S",
                                Optional.of("Default")),
                        new FlowEdge(Transition.next(StatePath.root("S")), "state:S", FlowEdge.END, Optional.empty()));
    }

    @Test
    void aCommentSaysMoreThanAConditionOrTheNamesOfErrors() {
        StateMachine machine = machine(
                "C",
                choice("C", "T", rule("1", "T", "Is it open?")),
                task("T", end(), catcher("C", "Try again", "States.Timeout"), catcher("C", null, "A", "B")));

        assertThat(edges(machine))
                .containsExactly(
                        "start -> state:C",
                        "state:C -> state:T [Is it open?]",
                        "state:C -> state:T [Default]",
                        "state:T -> end",
                        "state:T -> state:C [Try again]",
                        "state:T -> state:C [A, B]");
    }

    @Test
    void ofStatesWithTheSameNameTheLastOneCounts() {
        StateMachine machine = machine("A", pass("A", next("B")), pass("B", end()), pass("A", end()));

        assertThat(ids(machine)).containsExactly("state:A", "state:B");
        assertThat(edges(machine)).containsExactly("start -> state:A", "state:A -> end", "state:B -> end");
    }

    @Test
    void branchesAreGraphsInsideTheirState() {
        ScopePath first = new ScopePath(SyntaxPath.of("States", "P", "Branches", 0));
        ScopePath second = new ScopePath(SyntaxPath.of("States", "P", "Branches", 1));
        FlowGraph graph = FlowGraphs.of(machine(
                "P", parallel("P", end(), scope(first, "A", pass("A", end())), scope(second, null))));

        assertThat(graph.scopes().stream().map(ScopeGraph::path)).containsExactly(ScopePath.ROOT, first, second);
        assertThat(graph.scopes().get(1).edges().stream().map(FlowGraphsTest::text))
                .containsExactly("start -> state:A", "state:A -> end");
        assertThat(graph.scopes().get(2).isEmpty()).isTrue();
    }

    @Test
    void anEmptyWorkflowHasNoNodesAndNoEdges() {
        ScopeGraph root = FlowGraphs.of(machine("")).root();

        assertThat(root.isEmpty()).isTrue();
        assertThat(root.edges()).isEmpty();
    }

    @Test
    void aChainOfTenThousandStatesDoesNotOverflowTheStack() {
        State[] states = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 9_999 ? succeed("S" + i) : pass("S" + i, next("S" + (i + 1))))
                .toArray(State[]::new);

        ScopeGraph root = FlowGraphs.of(machine("S0", states)).root();

        assertThat(root.nodes()).hasSize(10_000);
        assertThat(root.edges()).hasSize(10_001);
    }

    private static List<String> ids(StateMachine machine) {
        return FlowGraphs.of(machine).root().nodes().stream().map(FlowNode::id).toList();
    }

    private static List<String> edges(StateMachine machine) {
        return FlowGraphs.of(machine).root().edges().stream()
                .map(FlowGraphsTest::text)
                .toList();
    }

    private static String text(FlowEdge edge) {
        return edge.source() + " -> " + edge.target()
                + edge.label().map(label -> " [" + label + "]").orElse("");
    }
}
