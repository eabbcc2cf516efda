package dev.statewright.model.command;

import static dev.statewright.model.command.Carried.machine;
import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import org.junit.jupiter.api.Test;

class StateListTest {

    private static final StatePath SUBMIT = StatePath.root("Submit");
    private static final StatePath CHOICE = StatePath.root("Done?");

    @Test
    void rulesAreAddedRemovedAndMoved() {
        assertThat(out(Flows.POLL, new AddChoiceRule(CHOICE)))
                .contains("\"Next\": \"Report\"\n                },\n                {}\n            ],");
        assertThat(out(Flows.POLL, new RemoveChoiceRule(CHOICE, 1)))
                .contains("\"Next\": \"Failed\"\n                }\n            ],\n            \"Default\"");
        String moved = out(Flows.POLL, new MoveChoiceRule(CHOICE, 1, 0));
        assertThat(moved.indexOf("SUCCEEDED")).isLessThan(moved.indexOf("FAILED"));
        assertThat(out(moved, new MoveChoiceRule(CHOICE, 1, 0))).isEqualTo(Flows.POLL);
    }

    @Test
    void catchersAndRetriersComeAndGoWithTheirField() {
        assertThat(out(Flows.POLL, new AddCatcher(SUBMIT)))
                .contains(
                        "\"Next\": \"Failed\" },\n                { \"ErrorEquals\": [\"States.ALL\"] }\n            ],");
        assertThat(out(Flows.POLL, new RemoveCatcher(SUBMIT, 0))).contains("\"${Submit}\",\n            \"Next\"");
        String retried = out(Flows.POLL, new AddRetrier(SUBMIT));
        assertThat(retried)
                .contains(
                        "\"${Submit}\",\n            \"Retry\": [\n                {\n"
                                + "                    \"ErrorEquals\": [\"States.ALL\"],\n                    \"IntervalSeconds\": 1,");
        assertThat(out(retried, new RemoveRetrier(SUBMIT, 0))).isEqualTo(Flows.POLL);
        String two = out(Flows.POLL, new AddCatcher(SUBMIT));
        assertThat(out(two, new MoveCatcher(SUBMIT, 0, 1))).contains("{ \"ErrorEquals\": [\"States.ALL\"] },\n");
    }

    @Test
    void branchesAreAddedAndRemoved() {
        StatePath both = StatePath.root("Both");

        assertThat(machine(out(Flows.NESTED, new AddBranch(both))).scopes()).hasSize(5);
        assertThat(machine(out(Flows.NESTED, new RemoveBranch(both, 0))).states())
                .hasSize(3);
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertThatThrownBy(() -> new RemoveChoiceRule(CHOICE, 2).applyTo(AslDocument.of(Flows.POLL)))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("\"Done?\" has no entry 3 in \"Choices\" any more.");
        assertThatThrownBy(() -> new RemoveRetrier(SUBMIT, 0).applyTo(AslDocument.of(Flows.POLL)))
                .hasMessage("\"Retry\" of \"Submit\" is not a list. Correct it in the code first.");
    }
}
