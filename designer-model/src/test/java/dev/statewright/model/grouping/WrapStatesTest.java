package dev.statewright.model.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrapStatesTest {

    static final String THREE = """
            {
              "StartAt": "A",
              "States": {
                "A": { "Type": "Pass", "Next": "B" },
                // the work
                "B": {
                  "Type": "Task",
                  "Resource": "${Work}",
                  "Next": "C"
                },
                "C": { "Type": "Pass", "Next": "D" },
                "D": { "Type": "Succeed" }
              }
            }
            """;

    @Test
    void statesBecomeABranchBesideAnEmptyOne() {
        assertThat(Carried.out(THREE, wrap(Wrapper.PARALLEL, "C", "B"))).isEqualTo("""
                {
                  "StartAt": "A",
                  "States": {
                    "A": { "Type": "Pass", "Next": "Parallel" },
                    "Parallel": {
                      "Type": "Parallel",
                      "Branches": [
                        {
                          "StartAt": "B",
                          "States": {
                            // the work
                            "B": {
                              "Type": "Task",
                              "Resource": "${Work}",
                              "Next": "C"
                            },
                            "C": { "Type": "Pass", "End": true }
                          }
                        },
                        {
                          "States": {}
                        }
                      ],
                      "Next": "D"
                    },
                    "D": { "Type": "Succeed" }
                  }
                }
                """);
    }

    @Test
    void everythingFromTheStartBecomesAnItemProcessor() {
        assertThat(Carried.out(Flows.TWO, wrap(Wrapper.MAP, "A", "B"))).isEqualTo("""
                {
                  "Comment": "two",
                  "StartAt": "Map",
                  "States": {
                    "Map": {
                      "Type": "Map",
                      "ItemProcessor": {
                        "ProcessorConfig": {
                          "Mode": "INLINE"
                        },
                        "StartAt": "A",
                        "States": {
                          "A": {
                            "Type": "Pass",
                            "Next": "B"
                          },
                          "B": {
                            "Type": "Pass",
                            "End": true
                          }
                        }
                      },
                      "End": true
                    }
                  }
                }
                """);
    }

    @Test
    void aChoiceLeadsToTheStatesOrPastThem() {
        assertThat(Carried.out(THREE, wrap(Wrapper.CHOICE, "B", "C")))
                .isEqualTo(THREE.replace("\"Next\": \"B\" }", "\"Next\": \"Choice\" }")
                        .replace(
                                "    // the work\n",
                                "    \"Choice\": { \"Type\": \"Choice\", \"Choices\": [{ \"Next\": \"B\" }], \"Default\": \"D\" },\n"
                                        + "    // the work\n"));
    }

    @Test
    void ofAnEndAChoiceLeadsToANewSuccess() {
        String after = Carried.out(Flows.TWO, wrap(Wrapper.CHOICE, "B"));

        assertThat(Carried.machine(after).scope().states())
                .extracting(state -> state.name() + " " + state.common().json())
                .containsExactly(
                        "A {\"Type\":\"Pass\",\"Next\":\"Choice\"}",
                        "Choice {\"Type\":\"Choice\",\"Choices\":[{\"Next\":\"B\"}],\"Default\":\"Success\"}",
                        "B {\"Type\":\"Pass\",\"End\":true}",
                        "Success {\"Type\":\"Succeed\"}");
    }

    @Test
    void rulesThatLeadOutEndTheBranchByASucceed() {
        String text = THREE.replace(
                "{ \"Type\": \"Pass\", \"Next\": \"D\" }",
                "{ \"Type\": \"Choice\", \"Choices\": [{ \"Next\": \"D\" }, { \"Next\": \"B\" }], \"Default\": \"D\" }");
        String after = Carried.out(text, wrap(Wrapper.PARALLEL, "B", "C"));

        assertThat(Carried.machine(after).states())
                .extracting(state -> state.name() + " " + state.type())
                .containsExactly("A PASS", "Parallel PARALLEL", "B TASK", "C CHOICE", "Success SUCCEED", "D SUCCEED");
        assertThat(after)
                .contains("[{ \"Next\": \"Success\" }, { \"Next\": \"B\" }], \"Default\": \"Success\"")
                .contains("\"Next\": \"D\"");
    }

    @Test
    void aCatcherThatLeadsOutIsTheWrappersThen() {
        String after = Carried.out(Flows.POLL, wrap(Wrapper.MAP, "Submit"));

        assertThat(Carried.machine(after).scope().states().getFirst().common().json())
                .hasToString("{\"Type\":\"Map\",\"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\"INLINE\"},"
                        + "\"StartAt\":\"Submit\",\"States\":{\"Submit\":{\"Type\":\"Task\",\"Resource\":\"${Submit}\","
                        + "\"End\":true}}},\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Next\":\"Failed\"}],"
                        + "\"Next\":\"Wait\"}");
    }

    @Test
    void whatMakesNoSenseIsRejectedWithAReason() {
        rejected(Flows.POLL, wrap(Wrapper.MAP, "Submit", "Failed"), "enters the selection at \"Submit\" and at");
        rejected(Flows.POLL, wrap(Wrapper.MAP, "Done?"), "lead to \"Failed\" and to \"Report\"");
        rejected(THREE, wrap(Wrapper.MAP, "A", "C"), "enters the selection at \"A\" and at \"C\"");
        rejected(THREE, wrap(Wrapper.MAP, "Z"), "no state named \"Z\"");
        rejected(Flows.TWO + "x", wrap(Wrapper.MAP, "A"), "while the code has errors");
        rejected(THREE, new WrapStates(List.of(), Wrapper.MAP), "Select at least one state");
    }

    private static void rejected(String text, WrapStates wrap, String reason) {
        assertThatThrownBy(() -> wrap.applyTo(AslDocument.of(text)))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    private static WrapStates wrap(Wrapper wrapper, String... names) {
        return new WrapStates(List.of(names).stream().map(StatePath::root).toList(), wrapper);
    }
}
