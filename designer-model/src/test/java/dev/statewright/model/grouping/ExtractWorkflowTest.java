package dev.statewright.model.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExtractWorkflowTest {

    @Test
    void aTaskStartsTheStatesAsAWorkflowInTheirPlace() {
        ExtractWorkflow extract = extract("Do the work", "B", "C");

        assertThat(Carried.out(WrapStatesTest.THREE, extract)).isEqualTo("""
                {
                  "StartAt": "A",
                  "States": {
                    "A": { "Type": "Pass", "Next": "Do the work" },
                    "Do the work": {
                      "Type": "Task",
                      "Resource": "arn:aws:states:::states:startExecution.sync:2",
                      "Parameters": {
                        "StateMachineArn": "${DotheworkArn}",
                        "Input.$": "$"
                      },
                      "OutputPath": "$.Output",
                      "Next": "D"
                    },
                    "D": { "Type": "Succeed" }
                  }
                }
                """);
        assertThat(extract.extract(AslDocument.of(WrapStatesTest.THREE)).workflow())
                .isEqualTo("""
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
                        }
                        """);
    }

    @Test
    void theTaskMayHaveTheNameOfWhatWentIntoTheWorkflow() {
        String after = Carried.out(WrapStatesTest.THREE, extract("B", "B", "C"));

        assertThat(Carried.machine(after).scope().states())
                .extracting(state -> state.name() + " " + state.type())
                .containsExactly("A PASS", "B TASK", "D SUCCEED");
        assertThat(after).contains("\"Next\": \"B\"").contains("${BArn}");
    }

    @Test
    void inJsonataBothSpeakJsonata() {
        String text = "{\"QueryLanguage\":\"JSONata\"," + WrapStatesTest.THREE.substring(1);
        Extraction extraction = extract("Sub", "B").extract(AslDocument.of(text));

        assertThat(AslDocument.of(extraction.edit().change().applyTo(text))
                        .machine()
                        .state(StatePath.root("Sub"))
                        .orElseThrow()
                        .common()
                        .json())
                .hasToString("{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::states:startExecution.sync:2\","
                        + "\"Arguments\":{\"StateMachineArn\":\"${SubArn}\",\"Input\":\"{% $states.input %}\"},"
                        + "\"Output\":\"{% $states.result.Output %}\",\"Next\":\"C\"}");
        assertThat(extraction.workflow()).startsWith("{\n  \"QueryLanguage\": \"JSONata\",\n  \"StartAt\": \"B\",\n");
    }

    @Test
    void anErrorThatNobodyOutsideWouldRecogniseIsNotCaughtSilently() {
        String after = Carried.out(Flows.POLL, extract("Sub", "Submit"));
        assertThat(Carried.machine(after).scope().states().getFirst().catchers())
                .hasSize(1);

        AslDocument specific = AslDocument.of(Flows.POLL.replace("States.ALL", "TooLate"));
        assertThatThrownBy(() -> extract("Sub", "Submit").applyTo(specific))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining("waits for [\"TooLate\"]")
                .hasMessageEndingWith(".");
    }

    private static ExtractWorkflow extract(String name, String... states) {
        return new ExtractWorkflow(Stream.of(states).map(StatePath::root).toList(), name);
    }
}
