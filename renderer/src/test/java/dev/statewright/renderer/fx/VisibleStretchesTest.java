package dev.statewright.renderer.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleStretchesTest {

    private final Rect visible = new Rect(0, 0, 100, 100);

    @Test
    void aLineInSightStaysWhole() {
        List<Point> line = List.of(new Point(10, 10), new Point(10, 50), new Point(60, 50));

        assertThat(VisibleStretches.of(line, visible)).containsExactly(new VisibleStretches(line, 0));
    }

    @Test
    void aLineThatComesAndGoesKeepsItsBendsInSight() {
        List<Point> line = List.of(new Point(50, -1000), new Point(50, 40), new Point(1000, 40));

        assertThat(VisibleStretches.of(line, visible))
                .containsExactly(
                        new VisibleStretches(List.of(new Point(50, 0), new Point(50, 40), new Point(100, 40)), 1000));
    }

    @Test
    void aLineBesideTheViewIsNotDrawn() {
        assertThat(VisibleStretches.of(List.of(new Point(-5, -50), new Point(-5, 500), new Point(-80, 500)), visible))
                .isEmpty();
    }

    @Test
    void aLineThatLeavesAndComesBackIsTwoStretches() {
        List<Point> line = List.of(new Point(20, 50), new Point(20, 150), new Point(80, 150), new Point(80, 50));

        assertThat(VisibleStretches.of(line, visible))
                .containsExactly(
                        new VisibleStretches(List.of(new Point(20, 50), new Point(20, 100)), 0),
                        new VisibleStretches(List.of(new Point(80, 100), new Point(80, 50)), 210));
    }
}
