package dev.statewright.model.drop;

import static dev.statewright.model.command.Carried.machine;
import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.template.StarterWorkflow;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsertPatternTest {

    private static final StatePath A = StatePath.root("A");
    private static final DropTarget ON_EDGE = new DropTarget.OnEdge(Transition.next(A));
    private static final String JSONATA = Flows.TWO.replace("\"two\",", "\"two\", \"QueryLanguage\": \"JSONata\",");

    static Stream<StateTemplate> patterns() {
        return StateTemplates.patterns().stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void onAnEdgeItStandsBetweenTheNeighbours(StateTemplate pattern) {
        for (String before : List.of(Flows.TWO, JSONATA)) {
            AslDocument after = AslDocument.of(out(before, new InsertState(ON_EDGE, pattern)));

            assertThat(errors(after)).isEmpty();
            assertThat(after.machine().state(A).orElseThrow().common().successor())
                    .isEqualTo(new Successor.Next(first(pattern)));
            assertThat(after.machine().scope().states())
                    .filteredOn(state -> state.common().successor().equals(new Successor.Next("B")))
                    .isNotEmpty();
            assertThat(after.machine().states())
                    .extracting(state -> state.common().language())
                    .containsOnly(after.machine().queryLanguage());
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void inAnEmptyWorkflowItIsAllThereIs(StateTemplate pattern) {
        String empty = "{\n  \"StartAt\": \"\",\n  \"States\": {}\n}\n";
        AslDocument after =
                AslDocument.of(out(empty, new InsertState(new DropTarget.IntoScope(ScopePath.ROOT), pattern)));

        assertThat(errors(after)).isEmpty();
        assertThat(after.machine().scope().startAt()).contains(first(pattern));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void onAnOpenSlotOfABranchItStaysInThatBranch(StateTemplate pattern) {
        String before = """
                {
                  "StartAt": "P",
                  "States": {
                    "P": {
                      "Type": "Parallel",
                      "Branches": [{"StartAt": "C", "States": {"C": {"Type": "Choice", "Choices": [
                        {"Variable": "$.a", "IsNull": true, "Next": "S"}]}, "S": {"Type": "Succeed"}}}],
                      "End": true
                    }
                  }
                }
                """;
        ScopePath branch = AslDocument.of(before)
                .machine()
                .scope()
                .state("P")
                .orElseThrow()
                .scopes()
                .getFirst()
                .path();
        DropTarget slot = new DropTarget.OntoSlot(Transition.defaultOf(branch.state("C")));

        AslDocument after = AslDocument.of(out(before, new InsertState(slot, pattern)));

        assertThat(errors(after)).isEmpty();
        assertThat(after.machine().scope().states()).hasSize(1);
        assertThat(after.machine().scope(branch).orElseThrow().state(first(pattern)))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void inYamlTheSameStatesArise(StateTemplate pattern) {
        AslDocument yaml = AslDocument.of("""
                # keeps its comments
                StartAt: A
                States:
                  A:
                    Type: Pass
                    Next: B
                  B:
                    Type: Pass
                    End: true
                """, DocumentFormat.YAML);
        CommandStack stack = new CommandStack(yaml);
        stack.execute(new InsertState(ON_EDGE, pattern));

        assertThat(stack.document().text()).startsWith("# keeps its comments\n");
        assertThat(stack.document().machine().scope().states())
                .extracting(state -> state.common().json())
                .containsExactlyInAnyOrderElementsOf(
                        machine(out(Flows.TWO, new InsertState(ON_EDGE, pattern))).scope().states().stream()
                                .map(state -> state.common().json())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void twiceItHasOtherNamesAndIsOneStepOfUndo(StateTemplate pattern) {
        CommandStack stack = new CommandStack(AslDocument.of(Flows.TWO));
        stack.execute(new InsertState(ON_EDGE, pattern));
        String once = stack.document().text();
        stack.execute(new InsertState(ON_EDGE, pattern));

        assertThat(errors(stack.document())).isEmpty();
        assertThat(stack.document().machine().states())
                .extracting(State::name)
                .doesNotHaveDuplicates()
                .hasSize(2 + 2 * (AslDocument.of(once).machine().states().size() - 2));
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(once);
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(Flows.TWO);
    }

    @Test
    void everyStarterIsAValidWorkflow() {
        for (StarterWorkflow starter : StarterWorkflow.all()) {
            AslDocument document = AslDocument.of(starter.text());
            assertThat(errors(document)).as(starter.id()).isEmpty();
            assertThat(document.machine().scope().comment()).as(starter.id()).isPresent();
        }
    }

    private static String first(StateTemplate pattern) {
        return pattern.block()
                .orElseThrow()
                .in(QueryLanguage.JSON_PATH)
                .path("StartAt")
                .asText();
    }

    private static List<Diagnostic> errors(AslDocument document) {
        return Validator.validate(document).stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }
}
