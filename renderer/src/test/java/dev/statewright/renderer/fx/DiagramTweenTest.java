package dev.statewright.renderer.fx;

import static dev.statewright.renderer.fx.DiagramFixture.A;
import static dev.statewright.renderer.fx.DiagramFixture.A_TO_CHOICE;
import static dev.statewright.renderer.fx.DiagramFixture.CHOICE;
import static dev.statewright.renderer.fx.DiagramFixture.DIAGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagramTweenTest {

    private static final StatePath NEW = StatePath.root("New");
    private static final Diagram AFTER = new Diagram(
            new Rect(0, 0, 600, 460),
            List.of(
                    DiagramFixture.card(A, 300, 80),
                    DiagramFixture.card(CHOICE, 100, 300),
                    DiagramFixture.card(NEW, 10, 10)),
            List.of(),
            List.of(),
            List.of(),
            List.of(DiagramFixture.edge(
                    A_TO_CHOICE,
                    Optional.of(A),
                    CHOICE,
                    new Point(400, 138),
                    new Point(400, 250),
                    new Point(200, 250),
                    new Point(200, 300))));
    private static final DiagramTween TWEEN = new DiagramTween(DIAGRAM, AFTER, 0, 0);

    @Test
    void itEndsAtTheNewDiagram() {
        assertThat(TWEEN.at(1)).isEqualTo(AFTER);
    }

    @Test
    void itBeginsWhereTheOldCardsWere() {
        assertThat(TWEEN.at(0).card(A)).isEqualTo(DIAGRAM.card(A));
        assertThat(TWEEN.at(0).card(CHOICE)).isEqualTo(DIAGRAM.card(CHOICE));
    }

    @Test
    void halfwayEverythingIsHalfway() {
        Diagram half = TWEEN.at(0.5);

        assertThat(half.card(A).map(Card::rect)).contains(new Rect(200, 80, 216, 58));
        assertThat(half.edge(A_TO_CHOICE).orElseThrow().points())
                .containsExactly(new Point(300, 138), new Point(300, 225), new Point(200, 225), new Point(200, 250));
    }

    @Test
    void whatIsNewStandsAtItsPlaceAtOnceAndIsKnownToBeNew() {
        assertThat(TWEEN.at(0.1).card(NEW)).isEqualTo(AFTER.card(NEW));
        assertThat(TWEEN.knew(NEW)).isFalse();
        assertThat(TWEEN.knew(A)).isTrue();
    }

    @Test
    void aViewThatMovedAlongSeesOnlyTheRestOfTheMovement() {
        DiagramTween shifted = new DiagramTween(DIAGRAM, AFTER, 200, 0);

        assertThat(shifted.at(0).card(A).map(Card::rect)).contains(new Rect(300, 80, 216, 58));
    }
}
