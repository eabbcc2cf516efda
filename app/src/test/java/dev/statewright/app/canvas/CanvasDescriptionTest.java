package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.RunOverlay;
import org.junit.jupiter.api.Test;

class CanvasDescriptionTest {

    private static final StatePath WHICH = StatePath.root("Which");
    private static final CanvasDescription DESCRIPTION = new CanvasDescription(
            AslDocument.of(Drawings.BRANCHED).machine(), Drawings.diagram(Drawings.BRANCHED), RunOverlay.NONE);

    @Test
    void aStateIsSaidWithItsTypeAndItsPlaceInTheFlow() {
        assertThat(DESCRIPTION.of(Selection.of(WHICH))).isEqualTo("Which, Choice, 1 of 3");
    }

    @Test
    void aTransitionIsSaidWithItsConditionAndItsPlaceAmongItsLike() {
        assertThat(DESCRIPTION.of(Selection.of(Transition.choice(WHICH, 0))))
                .startsWith("Transition from Which to Yes, ")
                .contains("$.n")
                .endsWith("1 of 2");
    }

    @Test
    void whereNothingIsSelectedTheWorkflowIsSaid() {
        assertThat(DESCRIPTION.of(Selection.NONE)).isEqualTo("Workflow, 5 states, nothing selected");
        assertThat(DESCRIPTION.of(Selection.of(WHICH, StatePath.root("Yes")))).isEqualTo("2 states selected");
    }
}
