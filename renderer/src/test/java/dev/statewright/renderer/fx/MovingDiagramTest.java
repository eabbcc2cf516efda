package dev.statewright.renderer.fx;

import static dev.statewright.renderer.fx.DiagramFixture.A;
import static dev.statewright.renderer.fx.DiagramFixture.CHOICE;
import static dev.statewright.renderer.fx.DiagramFixture.DIAGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.picture.Subject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MovingDiagramTest {

    private static final StatePath NEW = StatePath.root("New");
    private static final Rect ALL = new Rect(0, 0, 600, 460);
    private static final Diagram AFTER = new Diagram(
            ALL,
            List.of(
                    DiagramFixture.card(A, 130, 80),
                    DiagramFixture.card(NEW, 130, 200),
                    DiagramFixture.card(CHOICE, 130, 320)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final Scenery SCENERY =
            diagram -> PictureBuilder.build(diagram, RunOverlay.NONE, PictureOptions.DEFAULT);

    private final MovingDiagram moving = new MovingDiagram();

    @Test
    void theUppermostStateInSightStaysWhereItIs() {
        moving.show(DIAGRAM, ALL);

        assertThat(moving.show(AFTER, ALL)).isEqualTo(new Point(30, 0));
    }

    @Test
    void whatIsOutOfSightDoesNotHoldTheViewWhileSomethingInSightCan() {
        moving.show(DIAGRAM, ALL);

        assertThat(moving.show(AFTER, new Rect(0, 190, 600, 300))).isEqualTo(new Point(30, 120));
    }

    @Test
    void theFirstDiagramIsThereAtOnce() {
        moving.show(DIAGRAM, ALL);

        assertThat(moving.isMoving()).isFalse();
    }

    @Test
    void aMovementIsOverAfterAMomentAndFadesInWhatIsNew() {
        moving.show(DIAGRAM, ALL);
        moving.show(AFTER, ALL);

        moving.picture(SCENERY, 0);
        double halfway = opacityOfNew(TimeUnit.MILLISECONDS.toNanos(75));
        double atTheEnd = opacityOfNew(TimeUnit.MILLISECONDS.toNanos(160));

        assertThat(halfway).isBetween(0.3, 0.7);
        assertThat(atTheEnd).isEqualTo(1);
        assertThat(moving.isMoving()).isFalse();
    }

    @Test
    void underReducedMotionNothingMoves() {
        moving.setAnimated(false);
        moving.show(DIAGRAM, ALL);
        moving.show(AFTER, ALL);

        assertThat(moving.isMoving()).isFalse();
    }

    private double opacityOfNew(long nanos) {
        return moving.picture(SCENERY, nanos).items().stream()
                .filter(item -> item.subject() instanceof Subject.OfState state
                        && state.state().equals(NEW))
                .mapToDouble(PictureItem::opacity)
                .findFirst()
                .orElseThrow();
    }
}
