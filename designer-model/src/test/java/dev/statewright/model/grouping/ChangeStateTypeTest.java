package dev.statewright.model.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeStateTypeTest {

    private static final String TASK = """
            {
              "StartAt": "A",
              "States": {
                "A": {
                  "Comment": "kept",
                  "Type": "Task",
                  "Resource": "r",
                  "Parameters": { "x": 1 },
                  "TimeoutSeconds": 5,
                  "ResultPath": "$.a",
                  "Unheard": true,
                  "Retry": [{ "ErrorEquals": ["E"] }],
                  // onwards
                  "Next": "B"
                },
                "B": { "Type": "Pass", "End": true }
              }
            }
            """;

    @Test
    void whatTheNewTypeHasTooStaysByteForByte() {
        assertThat(Carried.out(TASK, change("A", StateType.PASS)))
                .isEqualTo(TASK.replace("\"Task\"", "\"Pass\"")
                        .replace("      \"Resource\": \"r\",\n", "")
                        .replace("      \"TimeoutSeconds\": 5,\n", "")
                        .replace("      \"Retry\": [{ \"ErrorEquals\": [\"E\"] }],\n", ""));
    }

    @Test
    void retriersStayWhereTheyAreAllowedAndRequiredFieldsCome() {
        assertThat(state(Carried.out(TASK, change("A", StateType.PARALLEL)), "A"))
                .isEqualTo("{\"Comment\":\"kept\",\"Type\":\"Parallel\",\"Branches\":[{\"States\":{}},{\"States\":{}}],"
                        + "\"Parameters\":{\"x\":1},\"ResultPath\":\"$.a\",\"Unheard\":true,"
                        + "\"Retry\":[{\"ErrorEquals\":[\"E\"]}],\"Next\":\"B\"}");
        assertThat(state(Carried.out(TASK, change("A", StateType.WAIT)), "A"))
                .isEqualTo("{\"Comment\":\"kept\",\"Type\":\"Wait\",\"Seconds\":5,\"Unheard\":true,\"Next\":\"B\"}");
    }

    @Test
    void theFlowGoesOnWhereItWentOn() {
        String choice = Carried.out(TASK, change("A", StateType.CHOICE));
        assertThat(state(choice, "A"))
                .isEqualTo(
                        "{\"Comment\":\"kept\",\"Type\":\"Choice\",\"Choices\":[{}],\"Unheard\":true,\"Default\":\"B\"}");
        assertThat(state(Carried.out(choice, change("A", StateType.PASS)), "A"))
                .isEqualTo("{\"Comment\":\"kept\",\"Type\":\"Pass\",\"Unheard\":true,\"Next\":\"B\"}");
        assertThat(state(Carried.out(Flows.POLL, change("Failed", StateType.WAIT)), "Failed"))
                .isEqualTo("{\"Type\":\"Wait\",\"Seconds\":5,\"End\":true}");
        assertThat(state(Carried.out(TASK, change("A", StateType.FAIL)), "A"))
                .isEqualTo("{\"Comment\":\"kept\",\"Type\":\"Fail\",\"Unheard\":true}");
    }

    @Test
    void theStatesOfABranchBecomeAnItemProcessorAndBack() {
        String map = Carried.out(Flows.NESTED, change("Both", StateType.MAP));
        assertThat(state(map, "Both"))
                .isEqualTo("{\"Type\":\"Map\",\"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\"INLINE\"},"
                        + "\"StartAt\":\"One\",\"States\":{\"One\":{\"Type\":\"Pass\",\"Next\":\"Two\"},"
                        + "\"Two\":{\"Type\":\"Pass\",\"End\":true}}},\"Next\":\"Each\"}");
        assertThat(Carried.out(map, change("Both", StateType.PARALLEL))).isEqualTo(Flows.NESTED);
    }

    @Test
    void inYamlItIsTheSame() {
        AslDocument yaml = AslDocument.of(
                "StartAt: A\nStates:\n  A: # kept\n    Type: Task\n    Resource: r\n    Comment: c\n    End: true\n",
                DocumentFormat.YAML);

        assertThat(change("A", StateType.WAIT).applyTo(yaml).change().applyTo(yaml.text()))
                .isEqualTo(
                        "StartAt: A\nStates:\n  A: # kept\n    Type: Wait\n    Comment: c\n    Seconds: 5\n    End: true\n");
    }

    @Test
    void statesThatWouldBeLostForbidIt() {
        assertThatThrownBy(() -> change("Each", StateType.PASS).applyTo(AslDocument.of(Flows.NESTED)))
                .isInstanceOf(CommandRejected.class)
                .hasMessage("There are states in \"Each\", and a Pass state can hold none. "
                        + "Unwrap it or move them out first.");
    }

    private static ChangeStateType change(String name, StateType type) {
        return new ChangeStateType(StatePath.root(name), type);
    }

    private static String state(String text, String name) {
        return AslDocument.of(text).machine().states().stream()
                .filter(state -> List.of(name).contains(state.name()))
                .findFirst()
                .orElseThrow()
                .common()
                .json()
                .toString();
    }
}
