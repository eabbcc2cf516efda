package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.diagram.Measures;
import org.junit.jupiter.api.Test;

class PillTextTest {

    @Test
    void aShortConditionStandsOnOneLine() {
        PillText pill = PillText.of("$.n < 5 and $.s = \"b\"");

        assertThat(pill.lines()).containsExactly("$.n < 5 and $.s = \"b\"");
        assertThat(pill.height()).isEqualTo(Measures.PILL_HEIGHT);
    }

    @Test
    void aLongConditionIsWholeOnTwoLinesOfAboutTheSameLength() {
        assertThat(PillText.of("not $.order.cancelled and $.order.items present")
                        .lines())
                .containsExactly("not $.order.cancelled and", "$.order.items present");
    }

    @Test
    void aLineEndsBehindAWordWhereThatIsPossible() {
        assertThat(PillText.of("$.changeSetCreationStatus = \"complete\"").lines())
                .containsExactly("$.changeSetCreationStatus", "= \"complete\"");
    }

    @Test
    void aPathThatIsTooLongBreaksBehindADot() {
        assertThat(PillText.of("not $.GetStore.Item.storeOpen.modified.BOOLEAN").lines())
                .containsExactly("not $.GetStore.Item.", "storeOpen.modified.BOOLEAN");
    }

    @Test
    void ofWhatTwoLinesCannotHoldTheBeginningAndTheEndAreSaid() {
        PillText pill = PillText.of(
                "$.completed_processes_count = $$.Execution.Input.quorum and $.a and $.b and $.c and so on");

        assertThat(pill.lines()).hasSize(2);
        assertThat(pill.lines().getFirst()).startsWith("$.completed_processes_count");
        assertThat(pill.lines().getLast()).isEqualTo("… and $.a and $.b and $.c and so on");
        assertThat(pill.width()).isLessThanOrEqualTo(Measures.PILL_TEXT_WIDTH + 2 * Measures.PILL_PADDING);
    }
}
