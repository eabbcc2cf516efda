package dev.statewright.renderer.graphviz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.layered.Arc;
import dev.statewright.renderer.layered.Placement;
import dev.statewright.renderer.layered.Vertex;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphvizLayoutTest {

    private static final List<Vertex> VERTICES = List.of(
            vertex(60, 26, Vertex.Rank.FIRST), vertex(216, 58, Vertex.Rank.INNER), vertex(216, 58, Vertex.Rank.INNER));

    @Test
    void linesAndLabelsComeBackInTheOrderOfTheArcs() {
        List<Arc> arcs = List.of(arc(1, 2, 120), arc(0, 1, 0), arc(2, 1, 40));

        Placement placement = layout(arcs, false);

        assertThat(placement.routes())
                .extracting(route -> route.label().map(rect -> rect.width()).orElse(0.0))
                .containsExactly(120.0, 0.0, 40.0);
        assertThat(placement.corners()).extracting(Point::y).isSorted();
        Placement.Route first = placement.routes().get(1);
        assertThat(first.points().getFirst().y()).isCloseTo(26, offset(1.0));
        assertThat(first.points().getLast().y())
                .isCloseTo(placement.corners().get(1).y(), offset(1.0));
    }

    @Test
    void fromLeftToRightNodesFollowEachOtherToTheRight() {
        assertThat(layout(List.of(arc(0, 1, 0), arc(1, 2, 0)), true).corners())
                .extracting(Point::x)
                .isSorted();
    }

    private static Placement layout(List<Arc> arcs, boolean rightward) {
        try {
            return GraphvizLayout.of(VERTICES, arcs, rightward);
        } catch (GraphvizFailed e) {
            return abort("Graphviz does not run here: " + e.getMessage());
        }
    }

    private static Vertex vertex(double width, double height, Vertex.Rank rank) {
        return new Vertex(width, height, rank, new Point(width, height / 2));
    }

    private static Arc arc(int source, int target, double label) {
        return new Arc(source, target, Arc.Exit.BOTTOM, Arc.Weight.NORMAL, label, label > 0 ? 20 : 0);
    }
}
