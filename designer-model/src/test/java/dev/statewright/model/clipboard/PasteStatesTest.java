package dev.statewright.model.clipboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasteStatesTest {

    private static final DropTarget BEHIND_A = new DropTarget.OnEdge(Transition.next(StatePath.root("A")));

    @Test
    void statesAreCopiedAsTheyAreWritten() {
        assertThat(copy(Flows.POLL, "Done?", "Wait")).isEqualTo("""
                {
                    "StartAt": "Wait",
                    "States": {
                        // until it is done
                        "Wait": { "Type": "Wait", "Seconds": ${Seconds}, "Next": "Done?" },
                        "Done?": {
                            "Type": "Choice",
                            "Choices": [
                                {
                                    "Variable": "$.status",
                                    "StringEquals": "FAILED",
                                    "Next": "Failed"
                                },
                                {
                                    "Variable": "$.status",
                                    "StringEquals": "SUCCEEDED",
                                    "Next": "Report"
                                }
                            ],
                            "Default": "Wait"
                        }
                    }
                }
                """);
    }

    @Test
    void pastedStatesFollowEachOtherAndGoOnWhereTheEdgeLed() {
        String after = Carried.out(Flows.TWO, new PasteStates(BEHIND_A, copy(Flows.POLL, "Done?", "Wait")));

        assertThat(after)
                .contains("        // until it is done\n".substring(4))
                .contains("\"Wait\": { \"Type\": \"Wait\", \"Seconds\": ${Seconds}, \"Next\": \"Done?\" }");
        assertThat(states(after))
                .containsExactly(
                        "A {\"Type\":\"Pass\",\"Next\":\"Wait\"}",
                        "Wait {\"Type\":\"Wait\",\"Seconds\":\"${Seconds}\",\"Next\":\"Done?\"}",
                        "Done? {\"Type\":\"Choice\",\"Choices\":["
                                + "{\"Variable\":\"$.status\",\"StringEquals\":\"FAILED\",\"Next\":\"B\"},"
                                + "{\"Variable\":\"$.status\",\"StringEquals\":\"SUCCEEDED\",\"Next\":\"B\"}],"
                                + "\"Default\":\"Wait\"}",
                        "B {\"Type\":\"Pass\",\"End\":true}");
    }

    @Test
    void namesThatAreTakenChangeAlsoInsideAndReferencesFollow() {
        String both = copy(Flows.NESTED, "Both", "Each");
        String after = Carried.out(
                Flows.NESTED, new PasteStates(new DropTarget.OnEdge(Transition.start(ScopePath.ROOT)), both));

        assertThat(Carried.machine(after).states())
                .extracting(State::name)
                .containsExactly(
                        "Both (1)", "One (1)", "Two (1)", "Each (1)", "Item (1)", "Both", "One", "Two", "Each", "Item");
        assertThat(Carried.machine(after).scope().startAt()).contains("Both (1)");
        assertThat(after).contains("\"Next\": \"Two (1)\"").contains("\"Next\": \"Each (1)\"");
        assertThat(Carried.machine(after)
                        .state(StatePath.root("Each (1)"))
                        .orElseThrow()
                        .common()
                        .successor())
                .hasToString("Next[target=Both]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Type\":\"Wait\",\"Seconds\":1,\"Next\":\"Gone\"}",
                "{\"Wait\":{\"Type\":\"Wait\",\"Seconds\":1,\"End\":true}}",
                "  \"Wait\": {\"Type\": \"Wait\", \"Seconds\": 1},\n",
                "{\"StartAt\":\"Wait\",\"States\":{\"Wait\":{\"Type\":\"Wait\",\"Seconds\":1,\"End\":true}}}",
                "Type: Wait\nSeconds: 1\n",
                "  Wait:\n    Type: Wait\n    Seconds: 1\n    End: true\n",
                "StartAt: Wait\nStates:\n  Wait: {Type: Wait, Seconds: 1, Next: X}\n",
                "{Type: Wait, Seconds: 1}"
            })
    void textFromAnyEditorIsUnderstood(String text) {
        String after = Carried.out(Flows.TWO, new PasteStates(BEHIND_A, text));
        assertThat(states(after))
                .containsExactly(
                        "A {\"Type\":\"Pass\",\"Next\":\"Wait\"}",
                        "Wait {\"Type\":\"Wait\",\"Seconds\":1,\"Next\":\"B\"}",
                        "B {\"Type\":\"Pass\",\"End\":true}");

        String yaml = "StartAt: A\nStates:\n  # one\n  A: {Type: Pass, Next: B}\n  B: {Type: Pass, End: true}\n";
        CommandStack stack = new CommandStack(AslDocument.of(yaml, DocumentFormat.YAML));
        stack.execute(new PasteStates(BEHIND_A, text));
        assertThat(stack.document().tree().errors()).isEmpty();
        assertThat(stack.document().machine().scope().states())
                .extracting(state -> state.name() + " " + state.common().json())
                .isEqualTo(states(after));
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(yaml);
    }

    @Test
    void intoAnEmptyScopeAndAnEmptyDocument() {
        String wait = "{\"Type\":\"Wait\",\"Seconds\":1,\"Next\":\"Gone\"}";
        String after = Carried.out("", new PasteStates(new DropTarget.IntoScope(ScopePath.ROOT), wait));

        assertThat(states(after)).containsExactly("Wait {\"Type\":\"Wait\",\"Seconds\":1,\"End\":true}");
        assertThat(Carried.machine(after).scope().startAt()).contains("Wait");
    }

    @Test
    void statesThatSpeakJsonataGoOnDoingSo() {
        String jsonata = "{\"QueryLanguage\":\"JSONata\"," + Flows.TWO.substring(1);
        String text = copy(jsonata, "B");
        assertThat(text).startsWith("{\n  \"QueryLanguage\": \"JSONata\",\n");

        String after = Carried.out(Flows.TWO, new PasteStates(BEHIND_A, text));
        assertThat(states(after)).contains("B (1) {\"Type\":\"Pass\",\"QueryLanguage\":\"JSONata\",\"Next\":\"B\"}");
    }

    @Test
    void cuttingAndPastingBackGivesTheSameText() {
        String text = copy(Flows.TWO.replace("\"B\"\n", "\"C\"\n"), "A");
        String copied = copy(Flows.TWO, "B");
        String cut = Carried.out(Flows.TWO, new CutStates(List.of(StatePath.root("B"))));

        assertThat(text).contains("\"Next\": \"C\"");
        assertThat(Carried.out(cut, new PasteStates(BEHIND_A, copied))).isEqualTo(Flows.TWO);
    }

    @Test
    void whatHoldsNoStatesIsRejectedWithAReason() {
        rejected("", "The clipboard holds no text.");
        rejected("Hello, world", "There are no states on the clipboard.");
        rejected("{\"a\": 1}", "There are no states on the clipboard.");
        rejected("{\"States\": {}}", "There are no states on the clipboard.");
        rejected("{\"Type\": \"Pass\"\n \"End\": true}", "has an error in line 1");
    }

    private static void rejected(String text, String reason) {
        assertThatThrownBy(() -> new PasteStates(BEHIND_A, text).applyTo(AslDocument.of(Flows.TWO)))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    private static String copy(String text, String... names) {
        return StateClipboard.copy(
                        AslDocument.of(text),
                        Stream.of(names).map(StatePath::root).toList())
                .orElseThrow();
    }

    private static List<String> states(String text) {
        return Carried.machine(text).scope().states().stream()
                .map(state -> state.name() + " " + state.common().json())
                .toList();
    }

    @Test
    void statesInJsonPathAreConvertedForAJsonataWorkflow() {
        String jsonata = """
                {
                  "QueryLanguage": "JSONata",
                  "StartAt": "A",
                  "States": {
                    "A": {
                      "Type": "Succeed"
                    }
                  }
                }
                """;
        String after = Carried.out(
                jsonata,
                new PasteStates(
                        new DropTarget.OnEdge(Transition.start(ScopePath.ROOT)),
                        "{\"Type\": \"Pass\", \"Parameters\": {\"x.$\": \"$.y\"}}"));

        assertThat(after).contains("\"x\": \"{% $states.input.y %}\"").doesNotContain("Parameters");
        assertThat(Validator.validate(AslDocument.of(after))).isEmpty();
    }

    @Test
    void whatCannotBeConvertedSaysThatItIsInJsonPath() {
        String after = Carried.out(
                "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}",
                new PasteStates(
                        new DropTarget.OnEdge(Transition.start(ScopePath.ROOT)),
                        "{\"Type\": \"Pass\", \"Parameters\": {\"x.$\": \"$.a[?(@.b =~ /c.*/i)]\"}}"));

        assertThat(after).contains("\"QueryLanguage\": \"JSONPath\"");
    }
}
