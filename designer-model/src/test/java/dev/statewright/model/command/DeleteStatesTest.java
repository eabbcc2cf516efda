package dev.statewright.model.command;

import static dev.statewright.model.command.Carried.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteStatesTest {

    @Test
    void whatLedToTheStateLeadsToItsSuccessor() {
        assertThat(out(Flows.POLL, delete("Wait")))
                .isEqualTo(Flows.POLL
                        .replace("        // until it is done\n", "")
                        .replace(
                                "        \"Wait\": { \"Type\": \"Wait\", \"Seconds\": ${Seconds}, \"Next\": \"Done?\" },\n",
                                "")
                        .replace("\"Next\": \"Wait\"", "\"Next\": \"Done?\"")
                        // the Choice's own Default would lead to itself
                        .replace("],\n            \"Default\": \"Wait\"", "]"));
    }

    @Test
    void whatLedToTheLastStateEnds() {
        assertThat(out(Flows.TWO, delete("B"))).isEqualTo("""
                        {
                          "Comment": "two",
                          "StartAt": "A",
                          "States": {
                            "A": {
                              "Type": "Pass",
                              "End": true
                            }
                          }
                        }
                        """);
    }

    @Test
    void theStartMovesToTheSuccessor() {
        assertThat(out(Flows.TWO, delete("A"))).isEqualTo("""
                        {
                          "Comment": "two",
                          "StartAt": "B",
                          "States": {
                            "B": {
                              "Type": "Pass",
                              "End": true
                            }
                          }
                        }
                        """);
    }

    @Test
    void aChoiceIsBridgedByItsDefaultOrElseByItsFirstRuleThatLeadsOn() {
        assertThat(out(Flows.POLL.replace("\"Default\": \"Wait\"", "\"Default\": \"Report\""), delete("Done?")))
                .contains("\"Seconds\": ${Seconds}, \"Next\": \"Report\" }");
        assertThat(out(Flows.POLL, delete("Done?"))).contains("\"Seconds\": ${Seconds}, \"Next\": \"Failed\" }");
    }

    @Test
    void rulesAndCatchersOfADeletedEndStayOpen() {
        assertThat(out(Flows.POLL, delete("Failed")))
                .contains("{ \"ErrorEquals\": [\"States.ALL\"] }")
                .contains("\"StringEquals\": \"FAILED\"\n                },")
                .endsWith("            \"End\": true\n        }\n    }\n}\n");
    }

    @Test
    void severalAtOnceAreOneCommandAndTheFlowHealsPastAllOfThem() {
        assertThat(out(Flows.POLL, delete("Wait", "Done?")))
                .contains("],\n            \"Next\": \"Failed\"")
                .isEqualTo(out(Flows.POLL, delete("Done?", "Wait")));
    }

    @Test
    void withoutStatesTheScopeIsEmptyAndHasNoStart() {
        assertThat(out(Flows.TWO, delete("A", "B"))).isEqualTo("{\n  \"Comment\": \"two\",\n  \"States\": {}\n}\n");
    }

    @Test
    void aNestedStateIsDeletedInItsOwnScope() {
        ScopePath processor = new ScopePath(SyntaxPath.of("States", "Each", "ItemProcessor"));

        assertThat(out(Flows.NESTED, new DeleteStates(List.of(processor.state("Item")))))
                .contains("\"Mode\": \"INLINE\"\n        },\n        \"States\": {}\n      },");
    }

    @Test
    void aStateInsideADeletedOneNeedsNoEditOfItsOwn() {
        ScopePath branch = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 0));
        StatePath both = StatePath.root("Both");

        assertThat(out(Flows.NESTED, new DeleteStates(List.of(branch.state("One"), both))))
                .isEqualTo(out(Flows.NESTED, new DeleteStates(List.of(both))));
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        assertThatThrownBy(() -> delete("Z").applyTo(AslDocument.of(Flows.TWO)))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("There is no state named \"Z\" any more.");
    }

    private static DeleteStates delete(String... names) {
        return new DeleteStates(Arrays.stream(names).map(StatePath::root).toList());
    }
}
