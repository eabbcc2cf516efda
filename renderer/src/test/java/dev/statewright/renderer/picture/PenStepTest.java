package dev.statewright.renderer.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.statewright.renderer.diagram.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenStepTest {

    @Test
    void bendsAreRounded() {
        assertThat(PenStep.along(List.of(new Point(0, 0), new Point(0, 50), new Point(50, 50)), 8))
                .containsExactly(
                        new PenStep.Move(new Point(0, 0)),
                        new PenStep.Line(new Point(0, 42)),
                        new PenStep.Curve(new Point(0, 50), new Point(8, 50)),
                        new PenStep.Line(new Point(50, 50)));
    }

    @Test
    void neighbouringBendsShareAShortSegment() {
        assertThat(PenStep.along(List.of(new Point(0, 0), new Point(0, 50), new Point(6, 50), new Point(6, 99)), 8))
                .contains(
                        new PenStep.Curve(new Point(0, 50), new Point(3, 50)),
                        new PenStep.Curve(new Point(6, 50), new Point(6, 53)));
    }

    @Test
    void theLengthCountsTheCurves() {
        List<PenStep> bend = PenStep.along(List.of(new Point(0, 0), new Point(0, 50), new Point(50, 50)), 8);

        // A quadratic curve in a right angle with legs of 8 is 12.98 long.
        assertThat(PenStep.length(bend)).isEqualTo(42 + 12.98 + 42, within(0.02));
    }
}
