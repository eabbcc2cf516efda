package dev.statewright.renderer.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final Viewport SOME = new Viewport(0.8, 120, -40);

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        Point before = SOME.toDiagram(300, 200);

        Viewport zoomed = SOME.zoomedAt(300, 200, 1.7);

        Point after = zoomed.toDiagram(300, 200);
        assertThat(after.x()).isCloseTo(before.x(), within(1e-9));
        assertThat(after.y()).isCloseTo(before.y(), within(1e-9));
        assertThat(zoomed.zoom()).isCloseTo(1.36, within(1e-9));
    }

    @Test
    void zoomEndsAtItsLimitsWithoutMoving() {
        Viewport largest = new Viewport(Viewport.MAX_ZOOM, 10, 20);

        assertThat(largest.zoomedAt(55, 66, 2)).isEqualTo(largest);
        assertThat(new Viewport(Viewport.MIN_ZOOM, 10, 20).zoomedAt(55, 66, 0.5))
                .isEqualTo(new Viewport(Viewport.MIN_ZOOM, 10, 20));
    }

    @Test
    void viewAndDiagramAreTwoSidesOfOnePlace() {
        assertThat(SOME.toView(SOME.toDiagram(77, 88))).isEqualTo(new Point(77, 88));
        assertThat(SOME.toView(new Rect(120, -40, 10, 20))).isEqualTo(new Rect(0, 0, 8, 16));
    }

    @Test
    void theDrawingFollowsADraggingPointer() {
        Point grabbed = SOME.toDiagram(100, 100);

        assertThat(SOME.draggedBy(30, -10).toView(grabbed)).isEqualTo(new Point(130, 90));
    }

    @Test
    void fittingShowsAllInTheMiddleAndNeverEnlarges() {
        assertThat(Viewport.fitting(new Rect(0, 0, 100, 100), 500, 300, 20)).isEqualTo(new Viewport(1, -200, -100));
        assertThat(Viewport.fitting(new Rect(0, 0, 1000, 200), 540, 300, 20)).isEqualTo(new Viewport(0.5, -40, -200));
    }

    @Test
    void aLargeWorkflowOpensAtItsBeginningAndReadable() {
        Viewport opened = Viewport.opening(new Rect(0, 0, 400, 9000), new Point(200, 13), 800, 600, 40, 0.4, 0.5);

        assertThat(opened).isEqualTo(new Viewport(0.5, -600, -80));
    }

    @Test
    void aWorkflowThatIsNotTooSmallAsAWholeOpensAsAWhole() {
        Viewport opened = Viewport.opening(new Rect(0, 0, 400, 1300), new Point(200, 13), 800, 600, 40, 0.4, 0.5);

        assertThat(opened).isEqualTo(new Viewport(0.4, -800, -100));
    }

    @Test
    void aWideWorkflowOpensWhereItBegins() {
        Rect wide = new Rect(0, 0, 9000, 400);

        assertThat(Viewport.opening(wide, new Point(30, 200), 800, 600, 40, 0.4, 0.5))
                .isEqualTo(new Viewport(0.5, -80, -400));
        assertThat(Viewport.opening(wide, new Point(5000, 13), 800, 600, 40, 0.4, 0.5))
                .isEqualTo(new Viewport(0.5, 4200, -400));
    }

    @Test
    void whatIsInSightAlreadyMovesNothing() {
        Viewport start = Viewport.START;

        assertThat(start.revealing(new Rect(50, 50, 100, 100), 400, 400, 20)).isEqualTo(start);
        assertThat(start.revealing(new Rect(500, 50, 100, 100), 400, 400, 20)).isEqualTo(new Viewport(1, 220, 0));
        assertThat(start.revealing(new Rect(50, -90, 100, 60), 400, 400, 20)).isEqualTo(new Viewport(1, 0, -110));
    }

    @Test
    void nobodyGetsLostOnAnEmptyCanvas() {
        Rect content = new Rect(0, 0, 200, 200);

        Viewport lost = new Viewport(1, 5000, -5000);

        assertThat(lost.keeping(content, 400, 400)).isEqualTo(new Viewport(1, 150, -350));
        assertThat(Viewport.START.keeping(content, 400, 400)).isEqualTo(Viewport.START);
    }

    @Test
    void aMovementBetweenTwoViewportsBeginsAndEndsAtThem() {
        Viewport other = new Viewport(2, 300, 100);

        assertThat(SOME.towards(other, 0, 400, 300)).satisfies(v -> {
            assertThat(v.left()).isCloseTo(SOME.left(), within(1e-9));
            assertThat(v.top()).isCloseTo(SOME.top(), within(1e-9));
        });
        assertThat(SOME.towards(other, 1, 400, 300).zoom()).isCloseTo(2, within(1e-9));
        assertThat(SOME.towards(other, 0.5, 400, 300).zoom()).isCloseTo(Math.sqrt(1.6), within(1e-9));
    }

    @Test
    void aSmallDrawingThatChangedComesBackIntoSight() {
        Rect drawing = new Rect(0, 0, 200, 400);
        Viewport away = new Viewport(1, -750, -100);

        assertThat(away.keepingMost(drawing, 800, 600)).isEqualTo(new Viewport(1, -600, -100));
        assertThat(new Viewport(1, -300, -100).keepingMost(drawing, 800, 600)).isEqualTo(new Viewport(1, -300, -100));
        assertThat(away.keepingMost(new Rect(0, 0, 2000, 400), 800, 600)).isEqualTo(away);
    }
}
