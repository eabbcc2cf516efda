package dev.statewright.renderer.fx;

import static dev.statewright.renderer.fx.DiagramFixture.A;
import static dev.statewright.renderer.fx.DiagramFixture.A_TO_CHOICE;
import static dev.statewright.renderer.fx.DiagramFixture.DEFAULT;
import static dev.statewright.renderer.fx.DiagramFixture.DIAGRAM;
import static dev.statewright.renderer.fx.DiagramFixture.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Point;
import org.junit.jupiter.api.Test;

class HitsTest {

    private static final double REACH = 6;

    @Test
    void aCardIsHitUpToItsBorder() {
        assertThat(at(100, 80)).isEqualTo(new Hit.OnState(A));
        assertThat(at(316, 138)).isEqualTo(new Hit.OnState(A));
        assertThat(at(317, 139)).isEqualTo(new Hit.Nothing());
    }

    @Test
    void aLineIsHitWithinItsReach() {
        assertThat(at(205, 170)).isEqualTo(new Hit.OnEdge(A_TO_CHOICE, new Point(200, 170)));
        assertThat(at(207, 170)).isEqualTo(new Hit.Nothing());
    }

    @Test
    void aLabelIsItsLine() {
        assertThat(at(85, 305)).isEqualTo(new Hit.OnEdge(RULE, new Point(120, 305)));
    }

    @Test
    void anOpenSlotIsABoxAndItsLineALine() {
        assertThat(at(310, 350)).isEqualTo(new Hit.OnBox(DIAGRAM.boxes().getFirst()));
        assertThat(at(374, 310)).isEqualTo(new Hit.OnEdge(DEFAULT, new Point(374, 310)));
    }

    @Test
    void anchorsAreSeen() {
        assertThat(at(180, 30)).isEqualTo(new Hit.OnAnchor(Anchor.Kind.START));
    }

    private static Hit at(double x, double y) {
        return Hits.at(DIAGRAM, new Point(x, y), REACH);
    }
}
