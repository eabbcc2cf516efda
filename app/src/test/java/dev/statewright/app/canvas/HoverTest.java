package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import org.junit.jupiter.api.Test;

class HoverTest {

    private static final String LONG =
            "A name that is much too long to be written on a card, even in two lines of text";
    private static final Diagram DIAGRAM = Drawings.diagram(Drawings.CHAIN.replace("\"A\"", "\"" + LONG + "\""));
    private static final StatePath A = StatePath.root(LONG);

    @Test
    void aShortenedNameIsShownWhole() {
        assertThat(at(center(A)).hint()).contains(LONG);
    }

    @Test
    void aNameThatFitsNeedsNoHint() {
        assertThat(at(center(StatePath.root("B")))).isEqualTo(Hover.NOTHING);
    }

    @Test
    void aLineOffersAPlus() {
        Point middle = Marker.middleOf(DIAGRAM.edge(Transition.next(A)).orElseThrow());

        assertThat(at(middle).line()).isEqualTo(DIAGRAM.edge(Transition.next(A)));
    }

    private static Point center(StatePath state) {
        return DIAGRAM.rectOf(state).map(Rect::center).orElseThrow();
    }

    private static Hover at(Point place) {
        return Hover.at(DIAGRAM, place, 6);
    }
}
