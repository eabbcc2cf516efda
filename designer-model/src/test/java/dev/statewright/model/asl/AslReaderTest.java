package dev.statewright.model.asl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.Flows;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AslReaderTest {

    @Test
    void statesAreReadInOrderWithWhereTheyGoOn() {
        StateMachine machine = machine(Flows.POLL);

        assertThat(machine.scope().startAt()).contains("Submit");
        assertThat(machine.states())
                .extracting(State::name)
                .containsExactly("Submit", "Wait", "Done?", "Report", "Failed");
        assertThat(machine.states())
                .extracting(state -> state.common().successor())
                .containsExactly(
                        new Successor.Next("Wait"),
                        new Successor.Next("Done?"),
                        new Successor.Unset(),
                        new Successor.End(),
                        new Successor.Unset());
    }

    @Test
    void rulesAndCatchersAreTyped() {
        StateMachine machine = machine(Flows.POLL);
        ChoiceState choice =
                (ChoiceState) machine.state(StatePath.root("Done?")).orElseThrow();

        assertThat(choice.rules()).containsExactly(rule("FAILED", "Failed"), rule("SUCCEEDED", "Report"));
        assertThat(choice.defaultNext()).contains("Wait");
        assertThat(machine.states().getFirst().catchers())
                .containsExactly(new Catcher(
                        List.of("States.ALL"),
                        Optional.of("Failed"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void conditionsNest() {
        String rules = "[{\"And\": [{\"Variable\": \"$.a\", \"NumericEquals\": 1}, {\"Not\": {\"Variable\": \"$.b\","
                + " \"IsNull\": true}}], \"Next\": \"A\"}, {\"Condition\": \"{% $x %}\"}, 7]";
        ChoiceState choice =
                (ChoiceState) machine("{\"States\": {\"C\": {\"Type\": \"Choice\", \"Choices\": " + rules + "}}}")
                        .states()
                        .getFirst();

        assertThat(choice.rules())
                .extracting(ChoiceRule::condition)
                .containsExactly(
                        new ChoiceCondition.And(List.of(
                                new ChoiceCondition.Comparison("$.a", "NumericEquals", IntNode.valueOf(1)),
                                new ChoiceCondition.Not(
                                        new ChoiceCondition.Comparison("$.b", "IsNull", BooleanNode.TRUE)))),
                        new ChoiceCondition.Expression(TextNode.valueOf("{% $x %}")),
                        new ChoiceCondition.Unreadable(IntNode.valueOf(7)));
    }

    @Test
    void scopesAreNamedByTheWayToThem() {
        StateMachine machine = machine(Flows.NESTED);

        assertThat(machine.scopes())
                .extracting(scope -> scope.path().syntax())
                .containsExactly(
                        SyntaxPath.ROOT,
                        SyntaxPath.of("States", "Both", "Branches", 0),
                        SyntaxPath.of("States", "Both", "Branches", 1),
                        SyntaxPath.of("States", "Each", "ItemProcessor"));
        assertThat(machine.scopes()).allSatisfy(scope -> {
            if (!scope.path().isRoot()) {
                assertThat(machine.state(scope.path().owner())).isPresent();
            }
        });
    }

    @Test
    void statesInsideAMapSpeakTheWorkflowsLanguageNotTheMaps() {
        StateMachine machine =
                machine(Flows.NESTED.replace("\"Type\": \"Map\"", "\"Type\": \"Map\", \"QueryLanguage\": \"JSONata\""));

        assertThat(machine.states())
                .extracting(state -> state.common().language())
                .containsExactly(
                        QueryLanguage.JSON_PATH,
                        QueryLanguage.JSON_PATH,
                        QueryLanguage.JSON_PATH,
                        QueryLanguage.JSONATA,
                        QueryLanguage.JSON_PATH);
    }

    @Test
    void whatHasAWrongTypeIsAbsentAndWhatIsUnknownIsKept() {
        StateMachine machine = machine("""
                {"StartAt": 3, "TimeoutSeconds": "x", "States": {
                  "A": {"Type": "Task", "Resource": 1, "Retry": {}, "Next": ["B"]},
                  "B": {"Type": "Dance"},
                  "C": 5}}
                """);

        assertThat(machine.scope().startAt()).isEmpty();
        assertThat(machine.timeoutSeconds()).isEqualTo(OptionalDouble.empty());
        assertThat(machine.states())
                .extracting(State::type)
                .containsExactly(StateType.TASK, StateType.UNKNOWN, StateType.UNKNOWN);
        assertThat(machine.states().getFirst().common().successor()).isEqualTo(new Successor.Unset());
        assertThat(machine.states().get(2).common().json()).isEqualTo(IntNode.valueOf(5));
    }

    @Test
    void ofStatesWithTheSameNameTheLastCounts() {
        StateMachine machine = machine("{\"States\": {\"A\": {\"Type\": \"Pass\"}, \"A\": {\"Type\": \"Wait\"}}}");

        assertThat(machine.states()).extracting(State::type).containsExactly(StateType.WAIT);
    }

    @Test
    void noNestingIsTooDeep() {
        String open = "{\"States\":{\"S\":{\"Type\":\"Parallel\",\"Branches\":[";

        assertThat(machine(open.repeat(25_000)).states()).hasSizeGreaterThan(100);
    }

    private static ChoiceRule rule(String status, String next) {
        return new ChoiceRule(
                new ChoiceCondition.Comparison("$.status", "StringEquals", TextNode.valueOf(status)),
                Optional.of(next),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static StateMachine machine(String text) {
        return AslDocument.of(text).machine();
    }
}
