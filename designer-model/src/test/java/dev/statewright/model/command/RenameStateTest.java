package dev.statewright.model.command;

import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import org.junit.jupiter.api.Test;

class RenameStateTest {

    @Test
    void everyReferenceFollowsAndNothingElseDoes() {
        String text = Flows.POLL.replace("\"$.status\"", "\"$.Failed\"");

        assertThat(out(text, new RenameState(StatePath.root("Failed"), "Gave \"up\"")))
                .isEqualTo(text.replace("\"Failed\"", "\"Gave \\\"up\\\"\""));
    }

    @Test
    void theStartFollows() {
        assertThat(out(Flows.TWO, new RenameState(StatePath.root("A"), "First")))
                .isEqualTo(Flows.TWO.replace("\"A\"", "\"First\""));
    }

    @Test
    void aStateOfTheSameNameInAnotherScopeStays() {
        String text = Flows.NESTED.replace("\"Item\"", "\"One\"");

        assertThat(out(
                        text,
                        new RenameState(
                                Carried.machine(text).scopes().get(1).path().state("One"), "First")))
                .contains("\"StartAt\": \"First\",\n          \"States\": {\n            \"First\"")
                .contains("\"StartAt\": \"One\",\n        \"States\": {\n          \"One\"");
    }

    @Test
    void namesMustBeFreeAndNeitherEmptyNorTooLong() {
        assertThat(rejection("B")).isEqualTo("There is a state named \"B\" already.");
        assertThat(rejection(" ")).isEqualTo("A state needs a name.");
        assertThat(rejection("x".repeat(81))).isEqualTo("A state's name has at most 80 characters; this one has 81.");
    }

    private static String rejection(String name) {
        try {
            new RenameState(StatePath.root("A"), name).applyTo(AslDocument.of(Flows.TWO));
            throw new AssertionError("not rejected");
        } catch (CommandRejected rejected) {
            return rejected.getMessage();
        }
    }
}
