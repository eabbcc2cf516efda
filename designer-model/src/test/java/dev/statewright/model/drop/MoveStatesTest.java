package dev.statewright.model.drop;

import static dev.statewright.model.command.Carried.machine;
import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveStatesTest {

    private static final String FIVE = chain("A", "B", "C", "D", "E");
    private static final ScopePath BRANCH = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 0));

    @Test
    void statesThatFollowEachOtherStayTogether() {
        assertThat(flow(out(FIVE, move(after("E"), "B", "C")))).isEqualTo("A>D D>E E>B B>C C>end");
    }

    @Test
    void statesApartFollowEachOtherInTheOrderOfTheFlowWhateverTheOrderOfTheSelection() {
        assertThat(flow(out(FIVE, move(after("E"), "D", "B")))).isEqualTo("A>C C>E E>B B>D D>end");
    }

    @Test
    void onlyTheLinesOfWhatMovedChange() {
        assertThat(out(FIVE, move(after("E"), "B", "C"))).isEqualTo(chain("A", "D", "E", "B", "C"));
    }

    @Test
    void toTheStartOfTheWorkflow() {
        String after = out(FIVE, move(new DropTarget.OnEdge(Transition.start(ScopePath.ROOT)), "C", "D"));

        assertThat(flow(after)).isEqualTo("C>D D>A A>B B>E E>end");
        assertThat(machine(after).scope().startAt()).contains("C");
    }

    @Test
    void aChoiceThatMovesWithItsBranchesKeepsThem() {
        String after = out(Flows.POLL, move(after("Report"), "Wait", "Done?"));

        assertThat(flow(after))
                .isEqualTo(
                        "Submit>Failed Submit>Failed Failed>end Report>Wait Wait>Done? Done?>Failed Done?>Report Done?>Wait");
    }

    @Test
    void intoABranchTheyLoseTargetsThatAreNotThere() {
        String text = FIVE.replace("\"E\": {", """
                "Both": { "Type": "Parallel", "Branches": [ { "StartAt": "", "States": {} } ], "End": true },
                    "E": {""");

        String after = out(text, move(new DropTarget.IntoScope(BRANCH), "B", "C"));

        assertThat(machine(after).state(BRANCH.state("B"))).isPresent();
        assertThat(machine(after).scope(BRANCH).orElseThrow().startAt()).contains("B");
        assertThat(flow(after)).startsWith("A>D D>E");
        assertThat(after).contains("\"Next\": \"C\"").contains("\"End\": true");
    }

    @Test
    void aStateInsideOneThatMovesComesWithIt() {
        StatePath both = StatePath.root("Both");
        MoveStates move = new MoveStates(
                List.of(BRANCH.state("One"), both), new DropTarget.OnEdge(Transition.next(StatePath.root("Each"))));

        assertThat(flow(out(Flows.NESTED, move))).isEqualTo("Each>Both Both>end");
    }

    @Test
    void intoThemselvesTheyCannotBeMoved() {
        MoveStates move = new MoveStates(
                List.of(StatePath.root("Each"), StatePath.root("Both")),
                new DropTarget.OnEdge(Transition.next(BRANCH.state("Two"))));

        assertThatThrownBy(() -> move.applyTo(AslDocument.of(Flows.NESTED)))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("\"Both\" cannot be moved into itself.");
    }

    @Test
    void theirOwnPlaceIsNoTarget() {
        AslDocument document = AslDocument.of(FIVE);

        assertThat(after("A").rules(document, List.of(StatePath.root("B"), StatePath.root("C"))))
                .isEqualTo(new Verdict.NotConcerned());
        assertThat(after("C").rules(document, List.of(StatePath.root("B"), StatePath.root("C"))))
                .isEqualTo(new Verdict.NotConcerned());
        assertThat(after("D").rules(document, List.of(StatePath.root("B"), StatePath.root("C"))))
                .isEqualTo(new Verdict.Allowed());
    }

    private static MoveStates move(DropTarget target, String... names) {
        return new MoveStates(List.of(names).stream().map(StatePath::root).toList(), target);
    }

    private static DropTarget after(String name) {
        return new DropTarget.OnEdge(Transition.next(StatePath.root(name)));
    }

    private static String flow(String text) {
        return String.join(
                " ",
                FlowGraphs.of(machine(text)).root().edges().stream()
                        .filter(edge -> edge.transition().from().isPresent())
                        .map(edge -> edge.transition().from().orElseThrow() + ">"
                                + edge.target().replace("state:", ""))
                        .toList());
    }

    private static String chain(String... names) {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            states.append(i == 0 ? "" : ",\n")
                    .append("    \"")
                    .append(names[i])
                    .append("\": {\n      \"Type\": \"Pass\",\n");
            states.append(i < names.length - 1 ? "      \"Next\": \"" + names[i + 1] + "\"" : "      \"End\": true");
            states.append("\n    }");
        }
        return "{\n  \"StartAt\": \"" + names[0] + "\",\n  \"States\": {\n" + states + "\n  }\n}\n";
    }
}
